namespace VRLab.Cli;

/// <summary>How much a picture flickers.</summary>
/// <param name="PixelPercent">Root mean square of how much a pixel changes from frame to frame beyond what motion explains, in percent of white.</param>
/// <param name="PatchPercent">The 99th percentile of the same over patches, as contrast to the patch's own light.</param>
internal readonly record struct FlickerFigure(double PixelPercent, double PatchPercent);

/// <summary>
/// Compares how frames change with how finely sampled pictures of the same views change: what the latter change by is motion, the rest is flicker. Far from where eyes
/// look light is summed up over about a degree (Ricco's law), and a contrast of about 1 to 2 % that alternates ten times a second is just not seen (de Lange,
/// "Research into the Dynamic Nature of the Human Fovea-Cortex Systems with Intermittent and Modulated Light", 1958): so patches of 16 pixels, 0.8 degrees, count, each
/// fading into the next, as no edge tells eyes where a patch ends.
/// </summary>
internal sealed class FlickerMeter(int width)
{
    /// <summary>Pixels each way.</summary>
    public const int PatchPixels = 16;

    /// <summary>The contrast that a patch may flicker by.</summary>
    public const double GoalPercent = 2;

    /// <summary>In the dark it is the light that lenses scatter that counts.</summary>
    private const double Glare = 0.02;

    /// <summary>Of a pixel by its place across a patch and half of each neighbor.</summary>
    private static readonly double[] Weights = [.. Enumerable.Range(0, 2 * PatchPixels).Select(i => 1 - (Math.Abs(i + 0.5 - PatchPixels) / PatchPixels))];

    private readonly List<double> _patches = [];
    private double[]? _lastFrame;
    private double[]? _lastFine;
    private double _squares;
    private long _pixels;

    public FlickerFigure Figure
    {
        get
        {
            _patches.Sort();
            return _patches.Count == 0 ? default : new FlickerFigure(100 * Math.Sqrt(_squares / _pixels), 100 * _patches[(int)((_patches.Count - 1) * 0.99)]);
        }
    }

    /// <summary>The next frame, and what it would be if it were sampled finely; 0 to 1, rows from the top.</summary>
    public void Add(double[] frame, double[] fine)
    {
        if (_lastFrame is not null && _lastFine is not null)
        {
            double[] beyond = [.. Enumerable.Range(0, frame.Length).Select(i => frame[i] - _lastFrame[i] - (fine[i] - _lastFine[i]))];
            _squares += beyond.Sum(value => value * value);
            _pixels += beyond.Length;
            AddPatches(beyond, fine);
        }

        (_lastFrame, _lastFine) = (frame, fine);
    }

    /// <summary>Another view: its first frame follows nothing.</summary>
    public void Begin() => (_lastFrame, _lastFine) = (null, null);

    private void AddPatches(double[] beyond, double[] fine)
    {
        for (int top = 0; top + (2 * PatchPixels) <= beyond.Length / width; top += PatchPixels)
        {
            for (int left = 0; left + (2 * PatchPixels) <= width; left += PatchPixels)
            {
                _patches.Add(Math.Abs(MeanOf(beyond, left, top)) / (MeanOf(fine, left, top) + Glare));
            }
        }
    }

    private double MeanOf(double[] values, int left, int top)
    {
        double sum = 0;
        for (int y = 0; y < Weights.Length; y++)
        {
            for (int x = 0; x < Weights.Length; x++)
            {
                sum += Weights[y] * Weights[x] * values[((top + y) * width) + left + x];
            }
        }

        return sum / (PatchPixels * PatchPixels);
    }
}
