import type { ComponentChildren, VNode } from 'preact';
import type { Frame } from '../props.ts';

/** A telephone number as people write it; two of them are apart by more than one sign. */
const PHONE = /\(?\+?\d+(?:\)?[ .-]?\(?\d+)*/g;
const SHORTEST_PHONE = 6;
const EMAIL = /[^\s;,()<>]+@[^\s;,()<>]+/g;

/** The organisation's address, its telephone numbers and mail addresses, as many as are written there, each a link. */
export function Contact({ contact: { address, phone, email } }: Pick<Frame, 'contact'>): VNode | null {
  if (address === undefined && phone === undefined && email === undefined) return null;
  return (
    <address>
      {address !== undefined && <p>{address}</p>}
      {phone !== undefined && <p>{['Điện thoại: ', ...linkAll(phone, PHONE, linkPhone)]}</p>}
      {email !== undefined && <p>{['Thư điện tử: ', ...linkAll(email, EMAIL, linkEmail)]}</p>}
    </address>
  );
}

/** A text with a link in the place of each match. */
function linkAll(
  text: string,
  pattern: RegExp,
  link: (found: string) => ComponentChildren,
): ComponentChildren[] {
  const between = text.split(pattern);
  const found = text.match(pattern) ?? [];
  return between.flatMap((words, place) => [words, place < found.length && link(found[place] ?? '')]);
}

function linkPhone(phone: string): ComponentChildren {
  const digits = phone.replace(/[^\d+]/g, '');
  const text = phone.replaceAll(' ', '\u00A0');
  // An extension is dialled by nobody alone.
  return digits.length < SHORTEST_PHONE ? text : <a href={`tel:${digits}`}>{text}</a>;
}

function linkEmail(email: string): ComponentChildren {
  return <a href={`mailto:${email}`}>{email}</a>;
}
