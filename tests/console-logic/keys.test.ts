import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/console/lead/addresses.js';
import { leadSteps } from '../../src/console/lead/lead-steps.js';
import { KEY_GROUPS, letterAction, letterOf, type Pressed } from '../../src/console/parts/keys.js';

const pressed = (key: string, over: Partial<Pressed> = {}): Pressed => ({
  ...{ key, target: null, ctrlKey: false, metaKey: false, altKey: false, repeat: false },
  ...over,
});

const on = (isElsewhere: boolean) => ({ target: { matches: () => isElsewhere } });

const LETTERS = KEY_GROUPS.flatMap(({ entries }) =>
  entries.flatMap(({ keys, action }) => (action ? [keys[0] ?? ''] : [])),
);

describe('a letter', () => {
  it('does the same with Shift, Caps Lock and without', () => {
    for (const letter of LETTERS) {
      const action = letterAction(pressed(letter));
      expect(action, letter).not.toBeNull();
      expect(letterAction(pressed(letter.toLowerCase()))).toBe(action);
      expect(letterOf(action ?? 'note')).toBe(letter);
    }
    expect(['w', 'L', 'm', 'C', 'a', 'j', 'K', 'n', 'u', '?'].map((key) => letterAction(pressed(key)))).toEqual([
      ...['WON', 'LOST', 'MEETING', 'CONTACTED', 'note'],
      ...['next-lead', 'previous-lead', 'next-offer', 'undo', 'show-keys'],
    ]);
  });

  it('stands once in the list of keys, so that no two actions share one', () => {
    expect(new Set(LETTERS).size).toBe(LETTERS.length);
  });

  it('does nothing while somebody writes, and together with another key', () => {
    expect(letterAction(pressed('w', on(false)))).toBe('WON');
    expect(letterAction(pressed('w', on(true)))).toBeNull();
    for (const over of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      for (const letter of LETTERS) expect(letterAction(pressed(letter, over))).toBeNull();
    }
  });

  it('that is held down goes through leads, and records nothing again', () => {
    expect(letterAction(pressed('j', { repeat: true }))).toBe('next-lead');
    for (const letter of ['w', 'c', 'a', 'n', 'u', '?'])
      expect(letterAction(pressed(letter, { repeat: true }))).toBeNull();
  });

  it('that stands for nothing does nothing', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        fc.pre(!LETTERS.includes(key.toUpperCase()));
        expect(letterAction(pressed(key))).toBeNull();
      }),
    );
  });
});

describe('the leads beside an open one', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ lead: { id } }));

  it.each([
    ['a', { place: 1, previousId: null, nextId: 'b' }],
    ['b', { place: 2, previousId: 'a', nextId: 'c' }],
    ['c', { place: 3, previousId: 'b', nextId: null }],
    ['x', { place: null, previousId: null, nextId: null }],
    [null, { place: null, previousId: null, nextId: null }],
  ])('are those of the list: %s', (id, steps) => {
    expect(leadSteps(rows, 3, id)).toEqual({ count: 3, ...steps });
  });

  it('end where the list does, though more was read', () => {
    expect(leadSteps(rows, 2, 'b').nextId).toBeNull();
  });
});

describe('the ways to reach a lead', () => {
  it('begin with the phone', () => {
    const all = { phone: '+49 151 234', email: 'ann@x.test', linkedinUrl: 'linkedin.com/in/ann' };
    expect(addressesOf(all).map(({ name, href, action }) => [name, href, action])).toEqual([
      ['Phone', 'tel:+49151234', 'Call'],
      ['E-mail', 'mailto:ann@x.test', 'Mail'],
      ['LinkedIn', 'https://linkedin.com/in/ann', 'Open'],
    ]);
    expect(addressesOf({ phone: null, email: null, linkedinUrl: null })).toEqual([]);
  });

  it.each([
    ['+44 (0)20 7946 0958', 'tel:+442079460958'],
    ['(555) 010-9999 ext. 12', 'tel:5550109999'],
    ['0171/234 56-78', 'tel:01712345678'],
    ['ask at the desk', null],
  ])('dial the number alone: %s', (phone, href) => {
    expect(addressesOf({ phone, email: null, linkedinUrl: null })[0]?.href).toBe(href);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://'])('open nothing but pages: %s', (linkedinUrl) => {
    expect(addressesOf({ phone: null, email: null, linkedinUrl })[0]?.href).toBeNull();
  });
});
