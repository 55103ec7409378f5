namespace VRLab.Gltf;

/// <summary>A way to foretell values from those before them.</summary>
internal interface IForetelling
{
    /// <summary>Foretells value number <paramref name="value"/>; values before it are known.</summary>
    void Foretell(PredictedValues known, int value, Span<int> foretold);
}

/// <summary>Each value is like the one before it.</summary>
internal sealed class LikeTheLast : IForetelling
{
    public void Foretell(PredictedValues known, int value, Span<int> foretold)
    {
        foretold.Clear();
        known.Before(value, foretold).CopyTo(foretold);
    }
}

/// <summary>Each value completes a parallelogram with the neighboring face.</summary>
internal sealed class LikeAParallelogram : IForetelling
{
    private readonly LikeTheLast _last = new();

    public void Foretell(PredictedValues known, int value, Span<int> foretold)
    {
        if (value == 0 || !known.TryParallelogram(value, known.Order.Corners[value], foretold))
        {
            _last.Foretell(known, value, foretold);
        }
    }
}
