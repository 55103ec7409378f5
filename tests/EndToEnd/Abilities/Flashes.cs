namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>Counts flashes as W3C WCAG 2.2 defines them ("general flash"): pairs of opposing changes by a tenth of the greatest luminance.</summary>
internal static class Flashes
{
    private const float LeastChange = 0.1f;

    /// <summary>Of the point that flashes most.</summary>
    /// <param name="pictures">Of the same view, one after the other.</param>
    /// <param name="picturesPerSecond">How many of them a second is.</param>
    public static int MostInASecond(IReadOnlyList<AbilityPicture> pictures, int picturesPerSecond)
    {
        int most = 0;
        float[] luminances = new float[pictures.Count];
        for (int y = 0; y < pictures[0].Height; y++)
        {
            for (int x = 0; x < pictures[0].Width; x++)
            {
                for (int i = 0; i < luminances.Length; i++)
                {
                    luminances[i] = pictures[i].LuminanceAt(x, y);
                }

                List<int> turns = Turns(luminances);
                most = Math.Max(most, turns.Count == 0 ? 0 : turns.Max(from => turns.Count(at => at >= from && at < from + picturesPerSecond)) / 2);
            }
        }

        return most;
    }

    /// <summary>When the luminance had come far enough from its last extreme, each time in the other direction.</summary>
    private static List<int> Turns(ReadOnlySpan<float> luminances)
    {
        var turns = new List<int>();
        (float low, float high) = (luminances[0], luminances[0]);
        int direction = 0;
        for (int i = 1; i < luminances.Length; i++)
        {
            (low, high) = (Math.Min(low, luminances[i]), Math.Max(high, luminances[i]));
            int goes = direction <= 0 && luminances[i] - low >= LeastChange ? 1 : direction >= 0 && high - luminances[i] >= LeastChange ? -1 : 0;
            if (goes != 0)
            {
                turns.Add(i);
                direction = goes;
                (low, high) = (luminances[i], luminances[i]);
            }
        }

        return turns;
    }
}
