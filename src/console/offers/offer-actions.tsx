import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { OfferStateFragment } from '../generated/operations/graphql.js';
import { CopyLeadsDialog } from './copy-leads-dialog.js';
import { DeleteOfferDialog } from './delete-offer-dialog.js';

type OfferActionsProps = { readonly offer: OfferStateFragment; readonly onDeleted?: () => void };

/** Further actions on an offer. */
export function OfferActions({ offer, onDeleted }: OfferActionsProps) {
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState<'copy' | 'delete' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpened(null);
  return (
    <>
      <MenuProvider>
        <MenuButton ref={button} className="button quiet small" aria-label={`More for ${offer.name}`}>
          <span aria-hidden>⋯</span>
        </MenuButton>
        <Menu portal className="menu" gutter={4} aria-label={`More for ${offer.name}`}>
          <MenuItem className="menu-item" onClick={() => navigate(`/offers/${offer.id}/edit`)}>
            Edit the offer
          </MenuItem>
          <MenuItem className="menu-item" disabled={offer.counts.leads === 0} onClick={() => setOpened('copy')}>
            Score these leads for another offer…
          </MenuItem>
          <MenuItem className="menu-item" onClick={() => setOpened('delete')}>
            Delete…
          </MenuItem>
        </Menu>
      </MenuProvider>
      <CopyLeadsDialog isOpen={opened === 'copy'} offer={offer} onClose={close} opener={button} />
      <DeleteOfferDialog
        isOpen={opened === 'delete'}
        offer={offer}
        onClose={close}
        opener={button}
        onDeleted={onDeleted}
      />
    </>
  );
}
