namespace VRLab.Assessment.Motion;

/// <summary>
/// Motion as it was sampled: the place of a point in two or three axes (meters, any fixed frame), or one channel with its speed
/// (meters a second). Times in seconds rise strictly.
/// </summary>
/// <param name="Seconds">The time of each sample.</param>
/// <param name="Channels">One array for each axis, or one for the speed; each as long as <paramref name="Seconds"/>.</param>
/// <param name="IsSpeed">True where the one channel is a speed.</param>
public sealed record MotionSamples(double[] Seconds, IReadOnlyList<double[]> Channels, bool IsSpeed)
{
    public int Count => Seconds.Length;
}
