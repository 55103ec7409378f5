using System.IO;

namespace VRLab.Gltf;

/// <summary>
/// Each texture coordinate lies to its face's two others as its position lies to theirs (Google, "Draco Bitstream Specification" 2.2, section
/// "TexCoords Prediction Decoder").
/// </summary>
internal sealed class LikePositions : IForetelling
{
    private readonly PredictedValues _positions;
    private readonly Stack<bool> _sides = new();

    public LikePositions(DracoBuffer buffer, PredictedValues positions, int mostSides)
    {
        _positions = positions;
        int count = buffer.Int32();
        if (count < 0 || count > mostSides)
        {
            throw new InvalidDataException($"{count} sides are claimed");
        }

        var changes = new RangeBits(buffer);
        bool side = true;
        for (int i = 0; i < count; i++)
        {
            side = changes.Next() ? side : !side;
            _sides.Push(side);
        }
    }

    public void Foretell(PredictedValues known, int value, Span<int> foretold)
    {
        int corner = known.Order.Corners[value];
        int next = known.Order.ValueAt(CornerTable.Next(corner)), previous = known.Order.ValueAt(CornerTable.Previous(corner));
        if (previous < value && next < value)
        {
            if (known.At(next).SequenceEqual(known.At(previous)))
            {
                known.At(previous).CopyTo(foretold);
                return;
            }

            if (TryLikeTriangle(known, corner, known.At(next), known.At(previous), foretold))
            {
                return;
            }
        }

        foretold.Clear();
        int like = next < value ? next : value - 1;
        if (like >= 0)
        {
            known.At(like).CopyTo(foretold);
        }
    }

    /// <summary>False where the two positions are one.</summary>
    private bool TryLikeTriangle(PredictedValues known, int corner, ReadOnlySpan<int> nextUv, ReadOnlySpan<int> previousUv, Span<int> foretold)
    {
        var tip = Position(corner);
        var next = Position(CornerTable.Next(corner));
        var previous = Position(CornerTable.Previous(corner));
        (long X, long Y, long Z) edge = Minus(previous, next), toTip = Minus(tip, next);
        long squared = Dot(edge, edge);
        if (squared == 0)
        {
            return false;
        }

        long along = Dot(toTip, edge);
        (long u, long v) = (previousUv[0] - (long)nextUv[0], previousUv[1] - (long)nextUv[1]);
        (long footU, long footV) = ((nextUv[0] * squared) + (u * along), (nextUv[1] * squared) + (v * along));
        var foot = (next.X + (edge.X * along / squared), next.Y + (edge.Y * along / squared), next.Z + (edge.Z * along / squared));
        (long X, long Y, long Z) away = Minus(tip, foot);
        long distance = (long)Root((ulong)(Dot(away, away) * squared));
        (long sideU, long sideV) = (v * distance, -u * distance);
        bool isPlus = _sides.TryPop(out bool side) ? side : throw new InvalidDataException("sides of texture coordinates are missing");
        foretold[0] = (int)((isPlus ? footU + sideU : footU - sideU) / squared);
        foretold[1] = (int)((isPlus ? footV + sideV : footV - sideV) / squared);
        return true;
    }

    private (long X, long Y, long Z) Position(int corner)
    {
        int value = _positions.Order.ValueAt(corner);
        ReadOnlySpan<int> p = value < _positions.Order.Count ? _positions.At(value) : throw new InvalidDataException("a position is missing");
        return (p[0], p[1], p[2]);
    }

    private static (long X, long Y, long Z) Minus((long X, long Y, long Z) a, (long X, long Y, long Z) b) => (a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    private static long Dot((long X, long Y, long Z) a, (long X, long Y, long Z) b) => (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);

    /// <summary>The greatest whole number whose square is no greater, after Newton.</summary>
    private static ulong Root(ulong number)
    {
        if (number == 0)
        {
            return 0;
        }

        ulong root = 1UL << ((63 - (int)ulong.LeadingZeroCount(number)) / 2);
        do
        {
            root = (root + (number / root)) / 2;
        }
        while ((UInt128)root * root > number);
        return root;
    }
}
