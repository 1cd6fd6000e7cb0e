import { explainFetchError } from '../../publish/fetch-error.ts';
import { RefusedRequest } from '../../edge/counter-client.ts';

/** Says in a few Vietnamese words why the counter at an address gave no answer. @param error what `counter-client.ts` threw */
export function explainCounterError(error: unknown, asked: string): string {
  if (error instanceof SyntaxError) return 'câu trả lời không phải của bộ đếm';
  if (!(error instanceof RefusedRequest)) return explainFetchError(error);
  const { path, status, origin } = error;
  if (origin !== new URL(asked).origin) return `địa chỉ này dẫn sang ${origin}: hãy dùng địa chỉ đó`;
  return status === 404
    ? `không có bộ đếm ở đó, hoặc khóa không đúng (404 cho ${path})`
    : `máy chủ trả lời ${status} cho ${path}`;
}
