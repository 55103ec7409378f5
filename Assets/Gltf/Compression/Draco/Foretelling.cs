using System.IO;

namespace VRLab.Gltf;

/// <summary>Turns stored differences into values: by the way in which they were foretold, and by that in which they were corrected.</summary>
internal sealed class Foretelling(DracoBuffer buffer, PredictedValues? positions)
{
    public const int None = -2;
    private const int Wrap = 1;
    private const int Octahedral = 3;

    public void Decode(int method, int correction, PredictedValues values)
    {
        // Directions say how they are corrected before what helps to foretell them, all others after it.
        const int ByFaceNormals = 6;
        bool isBefore = method == ByFaceNormals;
        ICorrection? first = isBefore ? CorrectionOf(correction, values) : null;
        IForetelling foretelling = ForetellingOf(method, values, first as OctahedralCorrection);
        Apply(foretelling, first ?? CorrectionOf(correction, values), values);
    }

    /// <summary>0, -1, 1, -2 and so on.</summary>
    public static void AddSigns(int[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (int)((uint)values[i] >> 1) ^ -(values[i] & 1);
        }
    }

    private ICorrection CorrectionOf(int correction, PredictedValues values) => correction switch
    {
        Wrap => new WrapCorrection(buffer),
        Octahedral when values.Components == 2 => new OctahedralCorrection(buffer),
        _ => throw new InvalidDataException($"values are corrected in the unknown way {correction}"),
    };

    private IForetelling ForetellingOf(int method, PredictedValues values, OctahedralCorrection? octahedron)
    {
        if (method == 0)
        {
            return new LikeTheLast();
        }

        int corners = values.RequireTable().CornerCount;
        return (method, values.Components) switch
        {
            (1, _) => new LikeAParallelogram(),
            (4, _) => new LikeParallelograms(buffer, corners),
            (5, 2) => new LikePositions(buffer, Positions(), corners),
            (6, 2) when octahedron is not null => new LikeFaceNormals(buffer, Positions(), octahedron),
            _ => throw new InvalidDataException($"values are foretold in the unknown way {method}"),
        };
    }

    private PredictedValues Positions() => positions?.Order.Table is null ? throw new InvalidDataException("values are foretold from positions that are not there") : positions;

    private static void Apply(IForetelling foretelling, ICorrection correction, PredictedValues values)
    {
        if (!correction.IsUnsigned)
        {
            AddSigns(values.Values);
        }

        Span<int> foretold = stackalloc int[values.Components];
        for (int i = 0; i < values.Order.Count; i++)
        {
            foretelling.Foretell(values, i, foretold);
            correction.Apply(foretold, values.At(i));
        }
    }
}
