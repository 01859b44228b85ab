import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  type AnyTRPCProcedure as Procedure,
  TRPCError,
  transformTRPCResponse,
} from '@trpc/server'
import { getHTTPStatusCode } from '@trpc/server/http'
import type { TRPCResponse } from '@trpc/server/rpc'
import type { Context, Meta } from '@/server/entry/trpc/init'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import { MAX_FILE_BYTES } from './limit-body'
import { readBody } from './read-body'

type Needs = {
  readonly path: string
  readonly mutation: Procedure
  readonly createContext: (isClaimed: boolean) => Promise<Context>
  readonly onError: (failure: { error: TRPCError; path: string }) => void
}

const { _config: config } = appRouter._def
/** Each procedure by its whole path. */
const procedures: Record<string, unknown> = appRouter._def.procedures

type Outcome = { readonly status: number; readonly body: string }

const utf8 = new TextDecoder()

/**
 * The mutation that a request calls by itself, with JSON in its body and nothing in its address. Null for every other request, which
 * tRPC's own adapter answers.
 */
export function singleMutation({ method, url, headers }: IncomingMessage, path: string): Procedure | null {
  if (method !== 'POST' || url?.includes('?')) return null
  const { 'content-type': type = '', accept = '', host = 'localhost' } = headers
  if (type.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json') return null
  if ('trpc-accept' in headers || accept.includes('jsonl') || !URL.canParse(`http://${host}`)) return null
  const procedure = (Object.hasOwn(procedures, path) ? procedures[path] : undefined) as Procedure | undefined
  return procedure?._def.type === 'mutation' ? procedure : null
}

/**
 * Answers such a request as tRPC's adapter does, without the `Request`, the `Response` and the streams that the adapter makes of each
 * request (docs/decisions/048).
 */
export async function answerMutation(
  request: IncomingMessage,
  response: ServerResponse,
  needs: Needs,
): Promise<void> {
  const { status, body } = await outcomeOf(request, needs)
  response.statusCode = status
  response.setHeader('vary', 'trpc-accept, accept')
  response.setHeader('content-type', 'application/json')
  response.end(body)
}

async function outcomeOf(request: IncomingMessage, needs: Needs): Promise<Outcome> {
  const { path, mutation, createContext, onError } = needs
  const read = readInput(request)
  let ctx: Context | undefined
  try {
    const meta = mutation._def.meta as Meta | undefined
    ctx = await createContext(meta?.isClaimed === true)
    const data: unknown = await mutation({
      ctx,
      path,
      type: 'mutation',
      batchIndex: 0,
      signal: undefined,
      getRawInput: read,
    })
    return toOutcome({ result: { data } })
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause)
    onError({ error, path })
    const shape = getTRPCErrorShape({ config, ctx, error, path, type: 'mutation', input: undefined })
    return toOutcome({ error: shape })
  }
}

function toOutcome(answer: TRPCResponse): Outcome {
  return {
    status: getHTTPStatusCode(answer),
    body: JSON.stringify(transformTRPCResponse(config, answer)),
  }
}

/** Begins to read the body. What is returned waits for the input in it, and may be called again. */
function readInput(request: IncomingMessage): () => Promise<unknown> {
  const body = readBody(request, MAX_FILE_BYTES)
  // A caller may be refused before the input is asked for.
  body.catch(() => undefined)
  let input: Promise<unknown> | undefined
  return () => {
    input ??= body.then(toInput)
    return input
  }
}

/** @throws TRPCError BAD_REQUEST for what is not JSON as the transformer writes it */
function toInput(body: Buffer): unknown {
  try {
    return config.transformer.input.deserialize(JSON.parse(utf8.decode(body)))
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause })
  }
}
