using System.IO;

namespace VRLab.Gltf;

/// <summary>
/// Each direction is the mean normal of the faces around it, or the opposite (Google, "Draco Bitstream Specification" 2.2, section "Normal
/// Prediction Decoder").
/// </summary>
internal sealed class LikeFaceNormals(DracoBuffer buffer, PredictedValues positions, OctahedralCorrection octahedron) : IForetelling
{
    private const long Largest = 1 << 29;
    private readonly RangeBits _flips = new(buffer);

    public void Foretell(PredictedValues known, int value, Span<int> foretold)
    {
        (long x, long y, long z) = Shortened(SumAround(known.Order.Table!, known.Order.Corners[value]));
        (int a, int b, int c) = OnOctahedron(x, y, z);
        if (_flips.Next())
        {
            (a, b, c) = (-a, -b, -c);
        }

        (foretold[0], foretold[1]) = Flat(a, b, c);
    }

    private (long X, long Y, long Z) SumAround(CornerTable table, int start)
    {
        (long X, long Y, long Z) center = Position(start), sum = default;
        bool isLeft = true;
        for (int corner = start, steps = 0; corner != CornerTable.None; steps++)
        {
            (long X, long Y, long Z) n = Position(CornerTable.Next(corner)), p = Position(CornerTable.Previous(corner));
            n = (n.X - center.X, n.Y - center.Y, n.Z - center.Z);
            p = (p.X - center.X, p.Y - center.Y, p.Z - center.Z);
            sum = (sum.X + (n.Y * p.Z) - (n.Z * p.Y), sum.Y + (n.Z * p.X) - (n.X * p.Z), sum.Z + (n.X * p.Y) - (n.Y * p.X));
            corner = isLeft ? table.SwingLeft(corner) : table.SwingRight(corner);
            if (isLeft && corner == start)
            {
                break;
            }

            if (isLeft && corner == CornerTable.None)
            {
                (isLeft, corner) = (false, table.SwingRight(start));
            }

            if (steps > table.CornerCount)
            {
                throw new InvalidDataException("faces around a vertex never end");
            }
        }

        return sum;
    }

    private (long X, long Y, long Z) Position(int corner)
    {
        int value = positions.Order.ValueAt(corner);
        ReadOnlySpan<int> p = value < positions.Order.Count ? positions.At(value) : throw new InvalidDataException("a position is missing");
        return (p[0], p[1], p[2]);
    }

    private static (long X, long Y, long Z) Shortened((long X, long Y, long Z) n)
    {
        Int128 sum = SumOf(n.X, n.Y, n.Z);
        long by = sum > Largest ? (long)(sum / Largest) : 1;
        return (n.X / by, n.Y / by, n.Z / by);
    }

    private static Int128 SumOf(long x, long y, long z) => Int128.Abs(x) + Int128.Abs(y) + Int128.Abs(z);

    /// <summary>The point in that direction whose coordinates' magnitudes sum up to the center.</summary>
    private (int A, int B, int C) OnOctahedron(long x, long y, long z)
    {
        long sum = (long)SumOf(x, y, z);
        if (sum == 0)
        {
            return (octahedron.Center, 0, 0);
        }

        int a = (int)(x * octahedron.Center / sum), b = (int)(y * octahedron.Center / sum), c = octahedron.Center - Math.Abs(a) - Math.Abs(b);
        return (a, b, z >= 0 ? c : -c);
    }

    private (int S, int T) Flat(int a, int b, int c)
    {
        int center = octahedron.Center, edge = octahedron.Edge;
        (int s, int t) = a >= 0 ? (b + center, c + center) : (b < 0 ? Math.Abs(c) : edge - Math.Abs(c), c < 0 ? Math.Abs(b) : edge - Math.Abs(b));
        return Canonical(s, t, center, edge);
    }

    /// <summary>Points of the rim have two names; one of them is used.</summary>
    private static (int S, int T) Canonical(int s, int t, int center, int edge) => (s, t) switch
    {
        _ when (s == 0 && t == 0) || (s == 0 && t == edge) || (s == edge && t == 0) => (edge, edge),
        _ when s == 0 && t > center => (s, (2 * center) - t),
        _ when s == edge && t < center => (s, (2 * center) - t),
        _ when t == edge && s < center => ((2 * center) - s, t),
        _ when t == 0 && s > center => ((2 * center) - s, t),
        _ => (s, t),
    };
}
