namespace VRLab.Core.Sound;

/// <summary>A short sound in memory: one channel, 16 bits.</summary>
public sealed record PcmClip(int SampleRateHertz, short[] Samples)
{
    public double DurationSeconds => (double)Samples.Length / SampleRateHertz;
}
