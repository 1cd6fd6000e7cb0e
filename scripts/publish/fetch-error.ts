/** What readers of a terminal understand of the codes of Node and of its client (undici), and of what has no code. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'không có máy chủ nào nhận kết nối ở đó',
  ENOTFOUND: 'không tìm thấy máy chủ mang tên này',
  EAI_AGAIN: 'chưa tra được tên máy chủ: hãy xem lại kết nối mạng',
  ENETUNREACH: 'không có đường mạng đến đó',
  EHOSTUNREACH: 'không có đường mạng đến đó',
  ETIMEDOUT: 'chờ quá lâu mà chưa được trả lời',
  UND_ERR_CONNECT_TIMEOUT: 'chờ quá lâu mà chưa được trả lời',
  ECONNRESET: 'kết nối bị ngắt giữa chừng',
  UND_ERR_SOCKET: 'kết nối bị ngắt giữa chừng',
  CERT_HAS_EXPIRED: 'chứng chỉ của máy chủ đã hết hạn',
  ERR_TLS_CERT_ALTNAME_INVALID: 'chứng chỉ của máy chủ không phải của tên này',
  'bad port': 'trình duyệt và lệnh này không bao giờ gọi tới cổng ấy',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'chứng chỉ của máy chủ không được cơ quan tin cậy nào cấp',
};

/** Says in a few words why `fetch`, or reading its answer, failed; the error's own words where they are not known. */
export function explainFetchError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'chờ quá lâu mà chưa được trả lời';
  const { code, message } = (error.cause ?? error) as Error & { code?: string };
  return REASONS[code ?? message] ?? message;
}
