/** A network that swallows a request gives no answer at all. The server itself gives up on its database after about 7 s. */
export const answerTimeoutMs = 15_000
