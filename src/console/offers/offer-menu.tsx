import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { OffersDocument } from '../generated/operations/graphql.js';
import { counted } from '../parts/format.js';

/** Changes over to another offer. */
export function OfferMenu({ offerId }: { readonly offerId: string }) {
  const [{ data }] = useQuery({ query: OffersDocument, variables: {} });
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
      </Menu>
    </MenuProvider>
  );
}
