import type { VNode } from 'preact';
import { RSS } from '../../scripts/content/addresses.ts';
import type { Frame } from '../props.ts';
import { Contact } from './contact.tsx';
import { ReadingTools } from './reading-tools.tsx';

/** The organisation's details, and the ways that the masthead has no room for. */
export function Footer({ frame }: { frame: Frame }): VNode {
  return (
    <footer class="chan-trang">
      <div>
        <p class="ten-chan">{frame.siteTitle}</p>
        {frame.organisation !== undefined && <p>{frame.organisation}</p>}
        {frame.description !== undefined && <p class="mo-ta">{frame.description}</p>}
        {frame.imprint.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Contact contact={frame.contact} />
      <FooterLinks links={frame.footerLinks} />
      <ReadingTools label="Cách hiển thị" tools={['size', 'theme', 'saving']} />
    </footer>
  );
}

function FooterLinks({ links }: { links: Frame['footerLinks'] }): VNode {
  return (
    <nav aria-label="Cuối trang">
      <ul>
        {links.map(({ title, url }) => (
          <li key={url}>
            <a href={url}>{title}</a>
          </li>
        ))}
        <li>
          <a href={RSS}>Nguồn tin RSS</a>
        </li>
      </ul>
    </nav>
  );
}
