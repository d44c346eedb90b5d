import { writtenWords } from './written-words.js';

/** Normalizes case, accents, punctuation and word boundaries of a header: "E-Mail_Adresse" is `emailadresse`. */
export function headerKey(text: string): string {
  return headerWords(text).join('');
}

/** Returns a header's key with its accents, which show whether its text was decoded correctly: "Prénom" is `prénom`. */
export function spellingOf(text: string): string {
  return writtenWords(text.normalize('NFC').toLowerCase()).join('');
}

/** Returns the words of a header in lower case: "companyName" and "Company's Name" have the same two, and "POCity" those of "PO City". */
export function headerWords(text: string): string[] {
  const spaced = text
    .replace(/['’]s(?!\p{L})|\(s\)/giu, '')
    .replace(/linked[\s_-]?in/gi, 'linkedin')
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll}{2})|(\p{L})(?=\p{Nd})|(\p{Nd})(?=\p{L})/gu, '$1$2$3$4 ');
  return writtenWords(withoutAccents(spaced.toLowerCase()));
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
}
