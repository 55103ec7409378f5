// Two neighboring levels of detail share the samples of their pixels while one fades into the other: those that one leaves are the other's. Interleaved gradient noise
// (Jimenez, "Next Generation Post Processing in Call of Duty: Advanced Warfare", 2014), which stays where it is on the screen and alike in both eyes. An instance's
// first state is its highlight and twice a number: 0 shown whole, n the first n 64ths of the samples, -n all but those; see LevelFade.
float highlightIn(float state) { return state - 2.0 * floor(state * 0.5); }

int samplesShown(float state, vec2 pixel) {
    float share = floor(state * 0.5) / 64.0;
    if (share == 0.0) { return ~0; }
    float noise = fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
    int first = 0;
    for (int i = 0; i < 4; i++) { first |= fract(noise + float(i) * 0.25) < abs(share) ? 1 << i : 0; }
    return share > 0.0 ? first : ~first;
}
