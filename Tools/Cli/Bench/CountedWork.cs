using VRLab.Gpu;
using VRLab.Rendering;

namespace VRLab.Cli;

/// <summary>
/// What one stereo frame asks of a device, as its counters saw it, and what that takes a graphics card of the middle class. The figures of
/// the card are a third to a half of what data sheets of that class give (about 13 TFLOPS, 360 GB/s), and the parts are added up as if
/// nothing overlapped: an upper bound, not a measurement.
/// </summary>
internal sealed record CountedWork(long Vertices, long Triangles, long Fragments, long Draws, long Bytes, double EstimatedMilliseconds, string Sum)
{
    /// <summary>A frame at 72 Hz.</summary>
    public const double GoalMilliseconds = 1000.0 / 72.0;

    private const int Samples = 4;
    private const double TrianglesPerSecond = 1.5e9;
    private const double OperationsPerSecond = 5e12;
    private const double OperationsPerFragment = 900;
    private const double BytesPerSecond = 150e9;
    private const double DrawSeconds = 4e-6;
    private const int BytesPerVertex = 48;
    private const int BytesPerSample = 8;
    private const int TextureBytesPerFragment = 64;

    /// <param name="work">As counted for both eyes.</param>
    /// <param name="statistics">Of the same frame.</param>
    /// <param name="pixels">Of both eyes.</param>
    public static CountedWork Of(in GpuWork work, in RenderStatistics statistics, long pixels)
    {
        // Each sample is cleared, written where something is drawn, and read once to be resolved.
        long bytes = (pixels * Samples * BytesPerSample * 2) + (work.Fragments * (TextureBytesPerFragment + (Samples * BytesPerSample))) + (work.Vertices * BytesPerVertex) + statistics.UploadedBytes;
        double triangles = work.Triangles / TrianglesPerSecond * 1000, shading = work.Fragments * OperationsPerFragment / OperationsPerSecond * 1000;
        double memory = bytes / BytesPerSecond * 1000, draws = statistics.Draws * DrawSeconds * 1000;
        double sum = triangles + shading + memory + draws;
        return new CountedWork(
            work.Vertices, work.Triangles, work.Fragments, statistics.Draws, bytes, sum,
            $"{work.Triangles:N0} triangles {triangles:0.00} + {work.Fragments:N0} fragments {shading:0.00} + {bytes / 1e6:0} MB {memory:0.00} + {statistics.Draws} draws {draws:0.00} = {sum:0.00} ms");
    }
}
