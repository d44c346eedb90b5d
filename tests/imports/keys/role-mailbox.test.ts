import { describe, expect, it } from 'vitest';
import { isRoleMailbox } from '../../../src/imports/keys/role-mailbox.js';

describe('a mailbox', () => {
  it.each([
    ['English', 'info sales office contact hello support billing accounts hr careers jobs press media team reception'],
    [
      'German',
      'kontakt vertrieb einkauf buchhaltung buero büro sekretariat zentrale personal bewerbung empfang rechnung',
    ],
    ['French', 'accueil commercial comptabilite comptabilité achats rh direction bonjour secretariat sav devis'],
    ['Spanish', 'ventas compras contacto administracion rrhh hola pedidos facturacion atencionalcliente'],
    ['Portuguese', 'vendas contato financeiro atendimento suporte ola comercial'],
    ['Italian', 'vendite acquisti amministrazione segreteria commerciale ordini assistenza'],
    ['Dutch', 'verkoop inkoop administratie klantenservice boekhouding receptie'],
    ['Scandinavian', 'salg försäljning kundtjänst ekonomi kundeservice kontor hej regnskab'],
    ['Finnish', 'myynti asiakaspalvelu toimisto laskutus'],
    ['Polish', 'biuro sprzedaz sprzedaż ksiegowosc zamowienia handlowy'],
    ['Czech and Slovak', 'obchod prodej objednavky podpora'],
    ['Hungarian', 'iroda ertekesites értékesítés ugyfelszolgalat penzugy'],
    ['Romanian', 'vanzari vânzări contabilitate comenzi'],
    ['South Slavic', 'prodaja nabava racunovodstvo računovodstvo podrska'],
    ['Baltic', 'pardavimai birojs muuk'],
    ['Russian and Ukrainian', 'zakupki buhgalteria kadry priemnaya sbyt'],
    ['Turkish', 'bilgi satis satış muhasebe destek iletisim'],
    ['Greek', 'poliseis logistirio grammateia'],
    ['Indonesian', 'penjualan keuangan layanan'],
    ['Vietnamese', 'kinhdoanh ketoan hotro'],
    ['East Asian', 'eigyo soumu keiri kefu xiaoshou'],
  ])('is that of a task, when its name is %s', (_, names) => {
    const others = names.split(' ').filter((name) => !isRoleMailbox(`${name}@acme.example`));
    expect(others).toEqual([]);
  });

  it.each([
    'info2@acme.example',
    'sales-emea@acme.example',
    'uk.sales@acme.example',
    'info_de@acme.example',
    'sales+web@acme.example',
    'office.berlin@acme.example',
    'salesteam@acme.example',
  ])('is that of a task, when it is %s', (address) => {
    expect(isRoleMailbox(address)).toBe(true);
  });

  it.each([
    'ann.marsh@acme.example',
    'ann@sales.example',
    'infante@acme.example',
    'maria.sales@acme.example',
    'officer.krupke@acme.example',
    'de.marsh@acme.example',
    'de@acme.example',
    'marketa@acme.example',
    '@acme.example',
    '12@acme.example',
  ])('is a person’s, when it is %s', (address) => {
    expect(isRoleMailbox(address)).toBe(false);
  });
});
