import type { IncomingHttpHeaders } from 'node:http';

/** A lead as the service sends it to the model. */
export type FakeGeminiLead = {
  readonly id: string;
  readonly role: string | null;
  readonly company: string | null;
  readonly industry: string | null;
  readonly location: string | null;
  readonly linkedin_bio: string | null;
};

/** The parts of a `generateContent` body that tests read. */
export type GenerateContentBody = {
  readonly systemInstruction: { readonly parts: readonly { readonly text: string }[] };
  readonly contents: readonly { readonly role: string; readonly parts: readonly { readonly text: string }[] }[];
  readonly generationConfig: Readonly<Record<string, unknown>>;
};

/** One received call. */
export type FakeGeminiRequest = {
  readonly model: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: GenerateContentBody;
  /** The text of the last user part. */
  readonly text: string;
  /** The leads in that text. */
  readonly leads: readonly FakeGeminiLead[];
};

/** Reads a call; throws where its last user part is not the one JSON document that the contract demands. */
export function readFakeGeminiRequest(model: string, headers: IncomingHttpHeaders, rawBody: string): FakeGeminiRequest {
  const body = JSON.parse(rawBody) as GenerateContentBody;
  const text = body.contents.at(-1)?.parts.at(-1)?.text ?? '';
  const { leads } = JSON.parse(text) as { leads: readonly FakeGeminiLead[] };
  return { model, headers, body, text, leads };
}
