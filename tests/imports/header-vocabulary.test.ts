import { describe, expect, it } from 'vitest';
import type { LeadField } from '../../src/domain/lead-fields.js';
import { mapColumns } from '../../src/imports/columns/map-columns.js';
import { taken } from './taken.js';

/** The field that a header takes when it stands alone beside a column which is named as the role or company. */
function meaningOf(header: string, other: LeadField = 'COMPANY'): LeadField | null {
  return mapColumns([header, '-'], [], [{ index: 2, field: other }]).columns[0]?.field ?? null;
}

describe('a header', () => {
  it.each<[LeadField, string]>([
    [
      'ROLE',
      'role,Job Title,jobTitle,JOB_TITLE,Title,Position,Current Position,Designation,Lead Job Title,What is your job title?,Headline,Berufsbezeichnung,Intitulé du poste,Puesto,Função,Ruolo,Functietitel,Должность,職位',
    ],
    [
      'INDUSTRY',
      'industry,Industry Type,Sector,Vertical,Company Industry,Primary Industry,Branche,Secteur d’activité,Rubro,Setor,Settore,Отрасль,業種',
    ],
    [
      'LOCATION',
      'location,Geo Location,City,State/Province,Country/Region,Mailing City,Contact Country,Ort,Ville,Ubicación,Cidade,Città,Город,所在地',
    ],
    [
      'LINKEDIN_BIO',
      'linkedin_bio,Bio,About,About me,Summary,LinkedIn Summary,Über mich,À propos,Acerca de,Resumo,О себе',
    ],
    [
      'NAME',
      'name,Full Name,Contact Name,Lead Name,Person - Name,Vor- und Nachname,Nom complet,Nombre,Nome completo,ФИО,氏名',
    ],
    ['FIRST_NAME', 'first_name,First Name,Given Name,fname,Vorname,Prénom,Primer nombre,Voornaam'],
    ['LAST_NAME', 'last_name,Surname,Family Name,lname,Nachname,Nom de famille,Apellidos,Cognome'],
    [
      'EMAIL',
      'email,E-mail,Email Address,Work Email,E-mail 1 - Value,Person - Email - Work,E-Mail-Adresse,Courriel,Correo electrónico,メールアドレス',
    ],
    [
      'LINKEDIN_URL',
      'linkedin_url,LinkedIn,LinkedIn Profile,Person Linkedin Url,Profile URL,Profil LinkedIn,Perfil de LinkedIn',
    ],
    [
      'PHONE',
      'phone,Phone Number,Mobile,Mobile Phone,Mobile phone number,Cell Phone,Cell,Telephone,Tel.,Work Phone,Business Phone,Office Phone,Work Direct Phone,Corporate Phone,Home Phone,Other Phone,phone_number,Phone 1 - Value,Person - Phone - Mobile,Contact Phone,Telefon,Telefonnummer,Handy,Handynummer,Mobiltelefon,Telefon geschäftlich,Téléphone,Portable,Tél. mobile,Teléfono,Celular,Móvil,Telefone,Telemóvel,Cellulare,Telefoonnummer,Telefon komórkowy,Мобильный телефон,Телефон,電話番号,携帯電話,手机,电话,휴대폰,هاتف',
    ],
    ['EXTERNAL_ID', 'external_id,Record ID,Lead ID,Contact Id,Record ID - Contact'],
    ['SCORING_ID', 'scoring_id'],
  ])('means %s, when it is one of its names in a real export', (field, headers) => {
    for (const header of headers.split(',')) expect([header, meaningOf(header)]).toEqual([header, field]);
  });

  it.each(
    'company,Company Name,Account Name,Organization 1 - Name,current_employer,Company / Account,Firma,Société,Razón social,Azienda,会社名'.split(
      ',',
    ),
  )('means COMPANY, when it is %s', (header) => {
    expect(meaningOf(header, 'ROLE')).toBe('COMPANY');
  });

  it.each([
    ...[
      'Previous Job Title',
      'linkedinPreviousJobTitle',
      'Past Company',
      'Former Employer',
      'Lead Owner',
      'Owner Name',
    ],
    ...[
      'Company Address',
      'Company City',
      'Company Domain',
      'Company Size',
      'Company Type',
      'Company Website',
      'Company ID',
    ],
    ...[
      'Company LinkedIn URL',
      'LinkedIn Company Profile URL',
      'current_employer_linkedin_url',
      'Account Id',
      'Is Company',
    ],
    ...[
      'Industry Code',
      'NAICS Code',
      'SIC Code 1',
      'LinkedIn Bio URL',
      'Bio URL',
      'Twitter Bio',
      'Company Description',
    ],
    ...['Salutation', 'Anrede', 'Name Prefix', 'Middle Name', 'Maiden Name', 'Nickname', 'Phonetic First Name'],
    ...['Phone Type', 'Phone 1 - Type', 'Phone Country Code', 'Phone Extension', 'Fax', 'Mobile OS', 'Do Not Call'],
    ...['Email Status', 'Email Domain', 'Email Opt Out', 'E-mail 1 - Type', 'Email / Phone', 'Owner Email'],
    ...[
      'Campaign Name',
      'ad_name',
      'Deal - Title',
      'Lead - Title',
      'User Name',
      "Assistant's Name",
      'First Contact',
      'Last Contact',
    ],
    ...[
      'Job Description',
      'Job Level',
      'Job Function',
      'Seniority',
      'Management Level',
      'Department',
      'Years in Position',
    ],
    ...[
      'Country Code',
      'IP City',
      'Time Zone',
      'Zip Code',
      'Street',
      'Fax',
      'Website',
      'Notes',
      'Lead Source',
      'Lead Status',
    ],
    ...['Contact Role', 'Buying Role', 'Employment Role', 'id', 'Lead Score', 'Primary Intent Score', ''],
  ])('means no field, when it is %s', (header) => {
    expect([meaningOf(header, 'COMPANY'), meaningOf(header, 'ROLE')]).toEqual([null, null]);
  });

  it.each([
    ['Phone', 'Mobile'],
    ['Mobile', 'Phone'],
    ['Work Direct Phone', 'Home Phone', 'Mobile Phone', 'Corporate Phone'],
    ['Telefon', 'Handy'],
    ['Phone', '携帯電話'],
    ['Telefon geschäftlich', 'Mobiltelefon'],
  ])('of a mobile number is taken before those of other numbers: %s, %s', (...headers) => {
    const mobile = headers.find((header) => /mobil|handy|携帯/i.test(header));
    const phones = Object.entries(taken(['role', ...headers])).filter(([, field]) => field === 'PHONE');
    expect(phones.map(([header]) => header)).toEqual([mobile]);
  });

  it('of a phone never refuses a file, when there is another as good', () => {
    expect(taken(['role', 'Phone Number', 'Telephone'])).toEqual({ role: 'ROLE', 'Phone Number': 'PHONE' });
  });

  it('is read without regard to marks that cannot be seen', () => {
    expect(taken(['\ufeffRole', ' \u200fCompany\u200e '])).toMatchObject({ Role: 'ROLE' });
    expect(mapColumns(['x', '\u202aCompany\u202c'], []).columns[1]?.field).toBe('COMPANY');
  });
});

describe('header rows of real exports', () => {
  it.each([
    [
      'Apollo',
      'First Name,Last Name,Title,Company,Company Name for Emails,Email,Email Status,Seniority,Contact Owner,Stage,# Employees,Industry,Keywords,Person Linkedin Url,Website,Company Linkedin Url,City,State,Country,Company Address,Company City,Secondary Email,Primary Intent Score',
      {
        Title: 'ROLE',
        Company: 'COMPANY',
        Email: 'EMAIL',
        Industry: 'INDUSTRY',
        'Person Linkedin Url': 'LINKEDIN_URL',
        City: 'LOCATION',
        State: 'LOCATION',
        Country: 'LOCATION',
      },
    ],
    [
      'ZoomInfo',
      'ZoomInfo Contact ID,Last Name,First Name,Salutation,Job Title,Job Function,Email Address,Supplemental Email,LinkedIn Contact Profile URL,Person City,Person State,Country,Company Name,SIC Code 1,Primary Industry,Primary Sub-Industry,All Industries,LinkedIn Company Profile URL,Company City',
      {
        'Job Title': 'ROLE',
        'Company Name': 'COMPANY',
        'Email Address': 'EMAIL',
        'Primary Industry': 'INDUSTRY',
        'LinkedIn Contact Profile URL': 'LINKEDIN_URL',
        'Person City': 'LOCATION',
        'Person State': 'LOCATION',
        Country: 'LOCATION',
      },
    ],
    [
      'Salesforce',
      'Lead ID,Salutation,First Name,Last Name,Title,Company / Account,Street,City,State/Province,State/Province (text only),Country,Email,Lead Source,Industry,Lead Owner,Description',
      {
        'Lead ID': 'EXTERNAL_ID',
        Title: 'ROLE',
        'Company / Account': 'COMPANY',
        City: 'LOCATION',
        'State/Province': 'LOCATION',
        Country: 'LOCATION',
        Email: 'EMAIL',
        Industry: 'INDUSTRY',
      },
    ],
    [
      'Outlook',
      'Title,First Name,Last Name,Company,Job Title,Business City,Business State,Business Country/Region,Home City,E-mail Address,E-mail 2 Address,Account,Profession,Web Page',
      {
        'Job Title': 'ROLE',
        Company: 'COMPANY',
        'Business City': 'LOCATION',
        'Business State': 'LOCATION',
        'Business Country/Region': 'LOCATION',
        'E-mail Address': 'EMAIL',
      },
    ],
    [
      'a Sales Navigator scraper',
      'profileUrl,fullName,firstName,lastName,companyName,title,companyUrl,summary,titleDescription,industry,companyLocation,location,pastExperienceCompanyName,profileImageUrl,linkedInProfileUrl,defaultProfileUrl',
      {
        fullName: 'NAME',
        companyName: 'COMPANY',
        title: 'ROLE',
        summary: 'LINKEDIN_BIO',
        industry: 'INDUSTRY',
        location: 'LOCATION',
        linkedInProfileUrl: 'LINKEDIN_URL',
      },
    ],
    [
      'lead ads',
      "id,created_time,ad_name,platform,full_name,what_is_your_job_title?,what's_your_company_name?,work_email,email,phone_number,city,lead_status",
      {
        full_name: 'NAME',
        'what_is_your_job_title?': 'ROLE',
        "what's_your_company_name?": 'COMPANY',
        email: 'EMAIL',
        city: 'LOCATION',
        phone_number: 'PHONE',
      },
    ],
    [
      'a German CRM',
      'Anrede,Titel,Vorname,Nachname,Firma,Position,Branche,Straße,PLZ,Ort,Land,E-Mail-Adresse,Kundennummer',
      {
        Firma: 'COMPANY',
        Position: 'ROLE',
        Branche: 'INDUSTRY',
        Ort: 'LOCATION',
        Land: 'LOCATION',
        'E-Mail-Adresse': 'EMAIL',
      },
    ],
  ])('are read whole: %s', (_, headers, expected) => {
    const isNamePart = (field: LeadField) => field === 'FIRST_NAME' || field === 'LAST_NAME';
    const fields = Object.entries(taken(headers.split(','))).filter(([, field]) => !isNamePart(field));
    expect(Object.fromEntries(fields)).toEqual(expected);
  });
});
