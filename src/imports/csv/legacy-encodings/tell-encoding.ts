import { ImportFault } from '../../faults.js';
import { shorten } from '../../shown-text.js';
import type { WarningCollector } from '../../warning-collector.js';
import type { EncodingChoice } from './choose-encoding.js';
import type { Rating } from './rate-encodings.js';

/** The most other encodings that a warning names. */
const NAMED_RIVALS = 2;

/**
 * Warns of a guessed encoding, with a sample of the text and the other possible encodings. Throws `INVALID_TEXT` where the
 * file is in an encoding that the service does not read.
 */
export function tellEncoding({ best, rivals, unreadable }: EncodingChoice, warnings: WarningCollector): void {
  if (unreadable) throw cannotRead(unreadable, best);
  const [rival] = rivals;
  if (!rival) return;
  const others = rivals.slice(0, NAMED_RIVALS).map((other) => nameWithSample(other, best));
  const message =
    `The encoding is a guess: ${nameWithSample(best, rival)}. It could also be ${others.join(' or ')}. ` +
    'If the text is wrong, say in "encoding" which one it is, or save the file as CSV (UTF-8).';
  warnings.addOfFile('ENCODING_GUESSED', message);
}

function cannotRead(unreadable: Rating, best: Rating): ImportFault {
  const message =
    `The file seems to be in ${nameWithSample(unreadable, best)}, which cannot be read. Save it as CSV (UTF-8). ` +
    `If it is ${nameWithSample(best, unreadable)}, say so in "encoding".`;
  return new ImportFault('INVALID_TEXT', message);
}

/** Returns an encoding's name with a text that another encoding decodes differently. */
function nameWithSample({ name, texts }: Rating, other: Rating): string {
  const sample = texts.find((text, index) => text !== other.texts[index]) ?? '';
  return `${name}, "${shorten(sample)}"`;
}
