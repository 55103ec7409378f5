using VRLab.Gpu;
using VRLab.Rendering;

namespace VRLab.Cli;

/// <summary>
/// What one stereo frame asks of a device, as its counters saw it, and what that takes a graphics card of the middle class (about 13 TFLOPS and
/// 360 GB/s by its data sheet): 40 % of its arithmetic, 60 % of its bandwidth, and the parts added up as if nothing overlapped. Samples
/// are compressed two to one, and the shaders' tables lie in its cache for the most part. An estimate, not a measurement; a software device
/// counts whole blocks of fragments, so that its counts are high.
/// </summary>
internal sealed record CountedWork(long Vertices, long Triangles, long Fragments, long Draws, long Bytes, double EstimatedMilliseconds, string Sum)
{
    /// <summary>A frame at 72 Hz.</summary>
    public const double GoalMilliseconds = 1000.0 / 72.0;

    private const int Samples = 4;
    private const double TrianglesPerSecond = 1.5e9;
    private const double OperationsPerSecond = 5e12;
    private const double OperationsPerFragment = 900;
    private const double BytesPerSecond = 216e9;
    private const double DrawSeconds = 4e-6;
    private const int BytesPerVertex = 48;
    private const int CompressedBytesPerSample = 4;
    private const int TextureBytesPerFragment = 16;

    /// <param name="work">As counted for both eyes.</param>
    /// <param name="statistics">Of the same frame.</param>
    /// <param name="pixels">Of both eyes.</param>
    public static CountedWork Of(in GpuWork work, in RenderStatistics statistics, long pixels)
    {
        // Each sample is cleared, written where something is drawn, and read once to be resolved.
        long bytes = (pixels * Samples * CompressedBytesPerSample * 2) + (work.Fragments * (TextureBytesPerFragment + (Samples * CompressedBytesPerSample))) + (work.Vertices * BytesPerVertex) + statistics.UploadedBytes;
        double triangles = work.Triangles / TrianglesPerSecond * 1000, shading = work.Fragments * OperationsPerFragment / OperationsPerSecond * 1000;
        double memory = bytes / BytesPerSecond * 1000, draws = statistics.Draws * DrawSeconds * 1000;
        double sum = triangles + shading + memory + draws;
        return new CountedWork(
            work.Vertices, work.Triangles, work.Fragments, statistics.Draws, bytes, sum,
            $"{work.Triangles:N0} triangles {triangles:0.00} + {work.Fragments:N0} fragments {shading:0.00} + {bytes / 1e6:0} MB {memory:0.00} + {statistics.Draws} draws {draws:0.00} = {sum:0.00} ms");
    }
}
