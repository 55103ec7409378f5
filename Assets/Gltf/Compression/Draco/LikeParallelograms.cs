using System.IO;

namespace VRLab.Gltf;

/// <summary>
/// Each value is the mean of the parallelograms with the faces around it, but those across a crease (Google, "Draco Bitstream Specification"
/// 2.2, section "Multi Parallelogram Prediction Decoder").
/// </summary>
internal sealed class LikeParallelograms : IForetelling
{
    private const int Most = 4;
    private readonly LikeTheLast _last = new();

    /// <summary>Whether an edge is a crease, told apart by how many parallelograms there are.</summary>
    private readonly (RangeBits? Bits, int Left)[] _creases = new (RangeBits?, int)[Most];

    public LikeParallelograms(DracoBuffer buffer, int mostFlags)
    {
        for (int i = 0; i < Most; i++)
        {
            int count = buffer.Count(mostFlags);
            _creases[i] = (count > 0 ? new RangeBits(buffer) : null, count);
        }
    }

    public void Foretell(PredictedValues known, int value, Span<int> foretold)
    {
        Span<int> sum = stackalloc int[known.Components];
        Span<int> all = stackalloc int[known.Components * Most];
        int count = value == 0 ? 0 : Collect(known, value, all), used = 0;
        for (int i = 0; i < count; i++)
        {
            if (IsCrease(count))
            {
                continue;
            }

            used++;
            for (int j = 0; j < known.Components; j++)
            {
                sum[j] += all[(i * known.Components) + j];
            }
        }

        if (used == 0)
        {
            _last.Foretell(known, value, foretold);
            return;
        }

        for (int j = 0; j < known.Components; j++)
        {
            foretold[j] = sum[j] / used;
        }
    }

    /// <summary>The parallelograms around a corner: to the left as far as it goes, then to the right.</summary>
    private static int Collect(PredictedValues known, int value, Span<int> all)
    {
        CornerTable table = known.Order.Table!;
        int start = known.Order.Corners[value], count = 0, components = known.Components;
        bool isLeft = true;
        for (int corner = start, steps = 0; corner != CornerTable.None; steps++)
        {
            if (known.TryParallelogram(value, corner, all.Slice(count * components, components)) && ++count == Most)
            {
                break;
            }

            corner = isLeft ? table.SwingLeft(corner) : table.SwingRight(corner);
            if (corner == start)
            {
                break;
            }

            if (corner == CornerTable.None && isLeft)
            {
                (isLeft, corner) = (false, table.SwingRight(start));
            }

            if (steps > table.CornerCount)
            {
                throw new InvalidDataException("faces around a vertex never end");
            }
        }

        return count;
    }

    private bool IsCrease(int parallelograms)
    {
        ref (RangeBits? Bits, int Left) flags = ref _creases[parallelograms - 1];
        return flags.Left-- > 0 ? flags.Bits!.Next() : throw new InvalidDataException("marks of creases are missing");
    }
}
