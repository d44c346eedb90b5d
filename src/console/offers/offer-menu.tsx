import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { memo } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { OfferNamesDocument } from '../generated/operations/graphql.js';
import { counted } from '../parts/format.js';

/** Changes over to another offer: one of the newest, or by way of the list of all. */
export const OfferMenu = memo(function OfferMenu({ offerId }: { readonly offerId: string }) {
  const [{ data }] = useQuery({ query: OfferNamesDocument, variables: {} });
  const [, navigate] = useLocation();
  const others = data?.offers.nodes.filter(({ id }) => id !== offerId) ?? [];
  if (others.length === 0) return null;
  return (
    <MenuProvider>
      <MenuButton className="button quiet small">Other offers</MenuButton>
      <Menu className="menu" gutter={4}>
        {others.map(({ id, name, counts }) => (
          <MenuItem key={id} className="menu-item" onClick={() => navigate(`/offers/${id}`)}>
            {name}
            <span className="soft small">{counted(counts.leads, 'lead')}</span>
          </MenuItem>
        ))}
        {data?.offers.pageInfo.hasNextPage && (
          <MenuItem className="menu-item" onClick={() => navigate('/')}>
            All offers
          </MenuItem>
        )}
      </Menu>
    </MenuProvider>
  );
});
