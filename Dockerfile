FROM node:24-slim AS base
WORKDIR /app
COPY .npmrc package.json package-lock.json ./

FROM base AS generated
RUN npm ci --ignore-scripts
COPY codegen.yml schema.graphql tsconfig.json ./
COPY docs/crm-files.md docs/
COPY examples examples
COPY prisma prisma
COPY src src
COPY tests/support tests/support
RUN npm run generate

FROM base AS dependencies
RUN npm ci --ignore-scripts --omit=dev

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATABASE_URL=file:/data/leads.db
WORKDIR /app
COPY package.json schema.graphql ./
COPY prisma prisma
COPY --from=dependencies /app/node_modules node_modules
COPY --from=generated /app/dist dist
COPY --from=generated /app/src/console/generated src/console/generated
COPY --from=generated /app/src/store/generated/sqlite-thread.cjs src/store/generated/sqlite-thread.cjs
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=8s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between, so that the process itself is told to stop.
CMD ["node", "--max-old-space-size=384", "--max-semi-space-size=8", "dist/main.js"]
