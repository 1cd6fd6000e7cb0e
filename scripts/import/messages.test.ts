import { expect, it } from 'vitest';
import { describe } from './messages.ts';

it.each([
  describe.fileEmpty(),
  describe.fileUnreadable('ENOENT'),
  describe.fileUnreadable('EACCES'),
  describe.fileTooLarge(2e9, 1e9),
  describe.fileOldWord('.doc'),
  describe.fileBrokenWord(),
  describe.wordOfOthers(),
  describe.wordTooLarge(2e9, 1e9),
  describe.fileRtf(),
  describe.fileArchive(),
  describe.fileMail(),
  describe.fileMarkdown(),
  describe.fileBareMarkdown(),
  describe.fileOther('tệp PDF'),
  describe.pageEmpty(),
  describe.pageFailed('404'),
  describe.pageOfFrames(),
  describe.pageIsList(9),
  describe.titleMissing(),
  describe.textMissing(),
  describe.pageTooDeep(),
  describe.marksPiled(),
])('a refusal says what to do: %s', (reason) => {
  expect(reason).toMatch(/ hãy /i);
});
