/** Opens the browser's print dialogue. */
export function use(): void {
  window.print();
}
