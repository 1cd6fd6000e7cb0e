/** Words in Vietnamese prose that are no Vietnamese syllables, in lower-case: units, loans, names of peoples and places. */
export const LOAN_WORDS: ReadonlySet<string> = new Set(
  `km cm mm dm kg mg ml kw kwh mw gb mb ph
  internet website web online offline video clip email wifi app game blog facebook zalo youtube google fanpage robot
  marketing logistics startup homestay farmstay resort logo poster album karaoke radio tivi laptop smartphone camera
  container canteen festival tour vlog livestream blockchain data server covid vaccine ok
  axit oxy clo gram hecta hécta mét lít ôtô stress virus photocopy bitum composite inox robusta arabica
  đắk lắk đăk krông kon tum pleiku plông kạn mơ bru hrê xtiêng brâu khmer mnông hmông êđê jrai xê păh glei
  file link fax cookie taluy micrô shan`.split(/\s+/),
);
