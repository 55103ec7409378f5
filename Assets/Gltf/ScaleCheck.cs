using System.Globalization;

namespace VRLab.Gltf;

/// <summary>Doubts about a model's size and weight: most files that look wrong were made in centimeters or millimeters.</summary>
public static class ScaleCheck
{
    private const float SmallestMeters = 0.005f;
    private const float LargestMeters = 100f;
    private const long ManyTriangles = 200_000;
    private const long ManyTextureBytes = 256L << 20;

    /// <summary>In plain words; empty where nothing is odd.</summary>
    public static IReadOnlyList<string> Doubts(ModelMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var doubts = new List<string>();
        float largest = Math.Max(measure.Size.X, Math.Max(measure.Size.Y, measure.Size.Z));
        if (!measure.HasSurface)
        {
            doubts.Add("it has no surface: nothing will be seen");
        }
        else if (largest > LargestMeters)
        {
            doubts.Add(Text($"it is {largest:0.#} m large; files in centimeters come out 100 times and in millimeters 1000 times too large"));
        }
        else if (largest < SmallestMeters)
        {
            doubts.Add(Text($"it is {largest * 1000f:0.###} mm large; was it meant in another unit?"));
        }

        float away = Math.Max(Math.Abs(measure.Center.X), Math.Max(Math.Abs(measure.Center.Y), Math.Abs(measure.Center.Z)));
        if (measure.HasSurface && away > Math.Max(2f * largest, 1f))
        {
            doubts.Add(Text($"its middle lies {away:0.#} m from its origin, where it is placed and turned"));
        }

        if (measure.Triangles > ManyTriangles)
        {
            doubts.Add(Text($"{measure.Triangles} triangles are many for a headset; {ManyTriangles} should do for a whole room"));
        }

        if (measure.TextureBytes > ManyTextureBytes)
        {
            doubts.Add(Text($"its images take {measure.TextureBytes >> 20} MiB; smaller ones load faster"));
        }

        return doubts;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
