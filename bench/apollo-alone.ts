import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { makeExecutableSchema } from '@graphql-tools/schema';
import express from 'express';

// Apollo's server as a separate program, which answers with the page of results in the file that PAGE names, without a database.

const typeDefs = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const page: unknown = JSON.parse(readFileSync(process.env.PAGE ?? '', 'utf8'));
const schema = makeExecutableSchema({
  typeDefs,
  resolvers: { Query: { results: () => page } },
  resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
});
const apollo = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()] });
await apollo.start();
const server = express()
  .use('/graphql', express.json(), expressMiddleware(apollo))
  .listen(0, '127.0.0.1', () => {
    console.log(`Apollo alone listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
process.on('SIGTERM', () => process.exit(0));
