import { describe, expect, it } from 'vitest';
import { isNoAddress } from '../../../src/imports/keys/no-address.js';

describe('an address', () => {
  it.each([
    'noemail@noemail.com',
    'no-email@acme.com',
    'no.email@acme.com',
    'no_mail@acme.com',
    'none@none.com',
    'none@acme.com',
    'n.a@na.com',
    'na@na.com',
    'no@no.com',
    'no@email.com',
    'unknown@acme.com',
    'test@acme.com',
    'test123@test.com',
    'test12345@test.com',
    'dummy@acme.com',
    'noreply@acme.com',
    'do-not-reply@acme.com',
    'not.provided@acme.com',
    'email@email.com',
    'name@company.com',
    'user@example.com',
    'asdf@asdf.com',
    'a@a.com',
    'a@b.com',
    'xx@xx.com',
    'aaa@aaa.de',
    '123@123.com',
    '0@0.com',
    'keine-email@firma.de',
    'unbekannt@firma.de',
    'pas-d-email@societe.fr',
    'aucun@societe.fr',
    'sincorreo@empresa.es',
    'notiene@notiene.com',
    'sememail@empresa.com.br',
    'nessuna@azienda.it',
    'geenemail@bedrijf.nl',
    'ingen-epost@foretag.se',
    'brak@brak.pl',
    '-@acme.com',
    'none+2@acme.com',
  ])('identifies nobody, when it is %s', (address) => {
    expect(isNoAddress(address)).toBe(true);
  });

  it.each([
    'ann@acme.com',
    'ann@none.com',
    'no@acme.com',
    'na@studio.com',
    'me@ann-marsh.com',
    'a@acme.com',
    'a@x.example',
    'b@b.example',
    'test1@acme.com',
    'testa.rossa@acme.com',
    'contest@acme.com',
    'info@acme.com',
    'nonette@acme.com',
    'user1@example.com',
    '4711@firma.de',
    '1234567@qq.com',
    'ann123@acme.com',
    'mia@mia.com',
  ])('is somebody’s, when it is %s', (address) => {
    expect(isNoAddress(address)).toBe(false);
  });
});
