import { toContentPath } from '../text/brands.ts';
import { sectionUrl } from './addresses.ts';
import type { Site } from './archive.ts';
import type { ContentFolder } from './disk/content-folder.ts';
import { defined } from './defined.ts';
import { describe } from './messages.ts';
import type { Problem } from './problem.ts';
import { type SiteFields, siteSchema } from './schema/site-schema.ts';
import { readYamlFile } from './front-matter/yaml-file.ts';

const SITE_FILE = toContentPath('site.yaml');

/** Reads `site.yaml`, or says what is wrong with it. */
export function readSite(folder: ContentFolder): { site: Site } | { problems: Problem[] } {
  if (!folder.files.has(SITE_FILE) && !folder.outside.has(SITE_FILE)) {
    return {
      problems: [
        {
          file: SITE_FILE,
          line: 1,
          column: 1,
          code: 'site-missing',
          severity: 'error',
          message: describe.siteMissing(),
        },
      ],
    };
  }
  const decoded = readYamlFile(folder, SITE_FILE, siteSchema);
  return 'fields' in decoded ? { site: toSite(decoded.fields) } : { problems: decoded.problems };
}

function toSite(fields: SiteFields): Site {
  const {
    organisation,
    description,
    notice,
    contact,
    imprint,
    sections,
    links,
    legacyVisits,
    map,
    history,
    ...rest
  } = fields;
  return {
    ...rest,
    ...defined({ organisation, description, notice, history }),
    contact: defined(contact ?? {}),
    imprint: imprint ?? [],
    sections: sections.map(({ slug, title, description: about, legacyUrls }) => ({
      slug,
      title,
      url: sectionUrl(slug),
      ...defined({ description: about, legacyUrls }),
    })),
    links: (links ?? []).map(({ title, url, group }) => ({ title, url, ...defined({ group }) })),
    ...(legacyVisits === undefined
      ? {}
      : { legacyVisits: { count: legacyVisits.count, ...defined({ asOf: legacyVisits.asOf }) } }),
    ...(map === undefined ? {} : { map: defined(map) }),
  };
}
