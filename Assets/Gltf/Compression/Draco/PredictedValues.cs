using System.IO;

namespace VRLab.Gltf;

/// <summary>How a value follows from what was foretold and the difference that is stored.</summary>
internal interface ICorrection
{
    /// <summary>True where stored differences have no sign of their own.</summary>
    bool IsUnsigned { get; }

    /// <param name="foretold">The value that was foretold.</param>
    /// <param name="value">The stored difference; becomes the value.</param>
    void Apply(ReadOnlySpan<int> foretold, Span<int> value);
}

/// <summary>What foretells values: the numbers so far, and the corners at which they lie.</summary>
/// <param name="Order">In which they are stored.</param>
/// <param name="Components">Numbers of each value.</param>
/// <param name="Values">All numbers; those before the current one are known, the others still differences.</param>
internal sealed record PredictedValues(ValueOrder Order, int Components, int[] Values)
{
    public Span<int> At(int value) => Values.AsSpan(value * Components, Components);

    /// <summary>The corner on the other side of the edge across from <paramref name="corner"/>, as a parallelogram with it; false where not all of it is known yet.</summary>
    public bool TryParallelogram(int value, int corner, Span<int> foretold)
    {
        int opposite = Order.Table!.Opposite(corner);
        if (opposite == CornerTable.None)
        {
            return false;
        }

        int across = Order.ValueAt(opposite), next = Order.ValueAt(CornerTable.Next(opposite)), previous = Order.ValueAt(CornerTable.Previous(opposite));
        if (across >= value || next >= value || previous >= value)
        {
            return false;
        }

        for (int i = 0; i < Components; i++)
        {
            foretold[i] = At(next)[i] + At(previous)[i] - At(across)[i];
        }

        return true;
    }

    /// <summary>The value before this one; zero for the first.</summary>
    public ReadOnlySpan<int> Before(int value, ReadOnlySpan<int> zero) => value == 0 ? zero : At(value - 1);

    public CornerTable RequireTable() => Order.Table ?? throw new InvalidDataException("values are foretold from faces that the stream does not have");
}
