/** An answer in JSON that no cache keeps, unless `headers` say otherwise; with its time, which workerd alone would not say. */
export function answerJson(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const date = new Date(Date.now()).toUTCString();
  return Response.json(body, { status, headers: { date, 'cache-control': 'no-store', ...headers } });
}

/** Figures that anyone may see and keep for 30 seconds. */
export function answerFigures(body: unknown): Response {
  return answerJson(body, 200, { 'cache-control': 'max-age=30' });
}

/** A refusal, with its reason for whoever reads the answer. */
export function refuse(status: number, error: string, headers: Record<string, string> = {}): Response {
  return answerJson({ error }, status, headers);
}
