// From scene radiance to what the image holds.
layout(constant_id = 0) const bool ENCODE_SRGB = false;

// Tone curve that leaves colors below 0.8 as they are, so that safety colors stay what the standard says, and rolls
// brighter ones off to white (Khronos PBR Neutral tone mapper specification, 2024).
vec3 toneMap(vec3 color) {
    const float startCompression = 0.76;
    const float desaturation = 0.15;
    float x = min(color.r, min(color.g, color.b));
    float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
    color -= offset;
    float peak = max(color.r, max(color.g, color.b));
    if (peak < startCompression) { return color; }
    float d = 1.0 - startCompression;
    float newPeak = 1.0 - d * d / (peak + d - startCompression);
    color *= newPeak / peak;
    float g = 1.0 - 1.0 / (desaturation * (peak - newPeak) + 1.0);
    return mix(color, vec3(newPeak), g);
}

vec3 encodeSrgb(vec3 c) {
    c = clamp(c, 0.0, 1.0);
    return mix(12.92 * c, 1.055 * pow(max(c, vec3(1e-5)), vec3(1.0 / 2.4)) - 0.055, greaterThan(c, vec3(0.0031308)));
}

// Half a step of noise so that smooth walls do not band (Jimenez, "Next Generation Post Processing in Call of Duty", 2014, interleaved gradient noise).
float dither(vec2 pixel) { return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715)))) - 0.5; }

// From what the tone curve leaves to what the image holds.
vec3 encodeOutput(vec3 c, vec2 pixel) {
    if (ENCODE_SRGB) { c = encodeSrgb(c) + dither(pixel) / 255.0; }
    else { c += dither(pixel) / 255.0 * (0.15 + c); }
    return c;
}

vec3 toOutput(vec3 radiance, vec2 pixel) { return encodeOutput(toneMap(radiance * frame.roomMinimum.w), pixel); }
