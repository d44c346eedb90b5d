/** The databases, as Prisma calls them. */
export const PROVIDERS = ['sqlite', 'postgresql'] as const;

export type Provider = (typeof PROVIDERS)[number];
