// What paints: a part of the script of its own, loaded last (parts.js).
export { CanvasTier } from './canvas-tier.js';
export { PainterSource } from './painter-source.js';
