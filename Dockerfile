# Two images: `app` (the last, the default) and `soketi`, the realtime engine as the tests run it. docs/scaling.md
ARG NODE=24-trixie-slim
# soketi's uWebSockets has binaries for Node up to 20.
ARG SOKETI_NODE=20-trixie-slim

FROM node:${NODE} AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build && rm -rf .next/cache

FROM node:${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Optional ones build, or are the embedded database: here DATABASE_URL names one.
RUN npm ci --omit=dev --omit=optional

FROM node:${SOKETI_NODE} AS soketi
WORKDIR /soketi
COPY tests/engines/soketi/package.json tests/engines/soketi/package-lock.json ./
RUN npm ci --omit=dev
ENV NODE_ENV=production PM2_HOME=/tmp/pm2
USER node
EXPOSE 6001
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:6001/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/@soketi/soketi/bin/server.js", "start"]

FROM node:${NODE} AS app
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/package.json /app/next.config.mjs ./
COPY --from=build /app/db/migrations ./db/migrations
COPY --from=build /app/.build ./.build
COPY --from=build /app/.next ./.next
# `docker run --rm --env-file .env triade doctor`, `docker compose exec app-1 doctor`
RUN printf '#!/bin/sh\ncd /app && exec node .build/doctor.mjs "$@"\n' > /usr/local/bin/doctor && chmod 755 /usr/local/bin/doctor
# Everything here belongs to root; Triade reads it, and writes nothing.
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", ".build/main.mjs"]
