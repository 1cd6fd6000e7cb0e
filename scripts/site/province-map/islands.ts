/** Islands far from the coast that a map of Việt Nam always shows; degrees of longitude and latitude, to a hundredth. */
export const ARCHIPELAGOS: readonly {
  name: string;
  /** The province or city to which it belongs, today as before. */
  province: string;
  islands: readonly (readonly [longitude: number, latitude: number])[];
}[] = [
  {
    name: 'Quần đảo Hoàng Sa',
    province: 'Đà Nẵng',
    islands: [
      [111.61, 16.53],
      [111.2, 15.78],
      [112.33, 16.83],
      [112.73, 16.67],
      [111.78, 16.45],
    ],
  },
  {
    name: 'Quần đảo Trường Sa',
    province: 'Khánh Hòa',
    islands: [
      [111.92, 8.64],
      [114.33, 11.43],
      [114.33, 9.88],
      [114.37, 10.18],
      [114.48, 10.38],
      [113.7, 8.97],
      [112.91, 7.88],
      [113.31, 8.18],
    ],
  },
];
