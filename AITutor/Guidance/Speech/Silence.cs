using VRLab.Core.Sound;

namespace VRLab.Tutor.Speech;

/// <summary>Cuts silence off both ends, so that a clip's length is that of the words.</summary>
internal static class Silence
{
    // About -50 dB of full scale, below the softest consonants of the synthesizer.
    private const int Threshold = 100;
    private const double MarginSeconds = 0.03;

    public static PcmClip Trim(PcmClip clip)
    {
        int first = Array.FindIndex(clip.Samples, sample => Math.Abs((int)sample) > Threshold);
        int last = Array.FindLastIndex(clip.Samples, sample => Math.Abs((int)sample) > Threshold);
        if (first < 0)
        {
            return clip with { Samples = [] };
        }

        int margin = (int)(MarginSeconds * clip.SampleRateHertz);
        return clip with { Samples = clip.Samples[Math.Max(first - margin, 0)..Math.Min(last + margin + 1, clip.Samples.Length)] };
    }
}
