// How much of a pixel a glyph of the distance field atlas covers.
layout(set = 0, binding = 5) uniform sampler2D glyphAtlas;

const float ATLAS_SIZE = 2048.0;
const float SPREAD_PIXELS = 6.0;
// Grows strokes a little: thin strokes in a headset fade into the ground.
const float EMBOLDEN_PIXELS = 0.4;

float fieldCoverage(vec2 uv, float fieldPerPixel) {
    float field = (texture(glyphAtlas, uv).r - 0.50196) * (255.0 / 127.0) * SPREAD_PIXELS + EMBOLDEN_PIXELS * min(1.0, 2.0 / fieldPerPixel);
    return clamp(field / fieldPerPixel + 0.5, 0.0, 1.0);
}

float glyphCoverage(vec2 uv) {
    vec2 dx = dFdx(uv);
    vec2 dy = dFdy(uv);
    // At grazing angles a pixel is long and thin: average along its long side, sharpen by its short side.
    bool alongX = dot(dx, dx) > dot(dy, dy);
    vec2 along = alongX ? dx : dy;
    float shortSide = length(alongX ? dy : dx) * ATLAS_SIZE;
    float longSide = length(along) * ATLAS_SIZE;
    float footprint = max(mix(shortSide, longSide, 0.35), 0.6);
    return 0.25 * (fieldCoverage(uv - along * 0.375, footprint) + fieldCoverage(uv - along * 0.125, footprint)
        + fieldCoverage(uv + along * 0.125, footprint) + fieldCoverage(uv + along * 0.375, footprint));
}
