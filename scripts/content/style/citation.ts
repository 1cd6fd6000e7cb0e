/** What assistants that write texts put behind what they took from elsewhere: ChatGPT, its copies without their frame, Gemini. */
export const CITATION =
  /(【[^【】†]*†[^【】]*】|:contentReference\[oaicite:\d+\](?:\{[^{}]*\})?|\uE200[^\uE200\uE201]*\uE201|\bciteturn\d\w*|\[cite(?:_start|_end|: ?[\d, ]+)\])/u;
