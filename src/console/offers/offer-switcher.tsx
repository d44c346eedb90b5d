import { Menu, MenuButton, MenuButtonArrow, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react';
import { memo } from 'react';
import { useQuery } from 'urql';
import { useLocation, useRoute } from 'wouter';
import { OfferNamesDocument } from '../generated/operations/graphql.js';
import styles from './offer-switcher.module.css';

/** Names the open offer, and switches to the same view of another one. */
export const OfferSwitcher = memo(function OfferSwitcher() {
  const [, place] = useRoute('/offers/:offerId/*?');
  const [{ data }] = useQuery({ query: OfferNamesDocument, variables: {}, pause: !place });
  const [, navigate] = useLocation();
  const offers = data?.offers.nodes ?? [];
  const current = offers.find(({ id }) => id === place?.offerId);
  if (!current) return null;
  const step = place?.['*'] ?? '';
  return (
    <MenuProvider>
      <MenuButton className={`button quiet small ${styles.button}`} aria-label={`Offer: ${current.name}`}>
        <span className={styles.name}>{current.name}</span>
        <MenuButtonArrow />
      </MenuButton>
      <Menu className="menu" gutter={4} aria-label="Offers">
        {offers.map(({ id, name }) => (
          <MenuItem
            key={id}
            className="menu-item"
            aria-current={id === current.id}
            onClick={() => navigate(`/offers/${id}/${step}`)}
          >
            {name}
          </MenuItem>
        ))}
        <MenuSeparator className="menu-line" />
        <MenuItem className="menu-item" onClick={() => navigate('/')}>
          All offers
        </MenuItem>
        <MenuItem className="menu-item" onClick={() => navigate('/offers/new')}>
          New offer
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
});
