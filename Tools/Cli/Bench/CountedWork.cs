using VRLab.Gpu;
using VRLab.Rendering;

namespace VRLab.Cli;

/// <summary>
/// What one stereo frame asks of a device, as its counters saw it, and what that takes a graphics card of the middle class: Radeon RX 5700 XT
/// (Navi 10) at its game clock. An estimate, not a measurement; what it assumes stands beside each figure.
/// </summary>
/// <param name="Path">Of the frame that was counted.</param>
internal sealed record CountedWork(long Vertices, long Triangles, long Fragments, long Draws, long Bytes, double EstimatedMilliseconds, string Sum, DrawPath Path)
{
    /// <summary>A frame at 72 Hz.</summary>
    public const double GoalMilliseconds = 1000.0 / 72.0;

    private const string Card =
        "Radeon RX 5700 XT at 1755 MHz by its data sheet (2,560 lanes = 4.5 T instructions/s = 9.0 TFLOPS, 281 G samples/s, 7.0 G triangles/s, 448 GB/s), half of each peak, parts added up as if nothing overlapped";

    /// <summary>Clock under load and units by AMD's data sheet of the card.</summary>
    private const double ClockHertz = 1.755e9;
    private const double Lanes = 2560;
    private const double TextureUnits = 160;
    private const double TrianglesPerClock = 4;
    private const double PeakBytesPerSecond = 448e9;

    /// <summary>Real frames stall: on memory, on too few waves, on changes of state. Half of each peak is what well-kept engines reach.</summary>
    private const double Efficiency = 0.5;

    /// <summary>
    /// As Mesa's compiler for this card counts the way through mesh_listed.frag and mesh.vert (RADV_FORCE_FAMILY=navi10, assembly of the pipeline): 422 for paint, 505 for
    /// coated floors, 516 for walls, and the loops of lights apart, of which those with a shadow are rectangles.
    /// </summary>
    private const double InstructionsPerFragment = 470;
    private const double InstructionsPerShadowedLight = 134;
    private const double InstructionsPerPlainLight = 53;
    private const double InstructionsPerVertex = 110;

    /// <summary>
    /// Light volume 4 (two of three dimensions), reflections 2, contact 1, pattern 2, cell of the lights 1; each live shadow 4 comparisons (rows of its light come by the card's
    /// scalar loads, as all lanes ask for the same); other lights 3 rows and their place in the list.
    /// </summary>
    private const double SamplesPerFragment = 10;
    private const double SamplesPerShadowedLight = 4;
    private const double SamplesPerPlainLight = 4;

    private const int MultisamplesPerPixel = 4;

    /// <summary>Four of color or of depth, compressed two to one (color fragments and depth planes are compressed better inside of surfaces).</summary>
    private const int BytesPerSample = 2;
    private const int BytesPerVertex = 48;

    /// <summary>Texels are read mostly from the caches.</summary>
    private const int TextureBytesPerFragment = 16;

    /// <summary>A bind of descriptors and a draw in the front end of the card.</summary>
    private const double DrawSeconds = 2e-6;

    /// <summary>One of many draws that the card fills in and walks through by itself, with nothing bound in between; an empty one takes as long.</summary>
    private const double DeviceDrawSeconds = 0.15e-6;

    /// <summary>A pixel's share of the half-sized copies behind glass. Distance: one sample of depth (2 bytes, compressed) read, 1 byte written. Color: a sample read, 1 byte written, levels 1.5.</summary>
    private const double BytesPerKnownPixel = 3;
    private const double BytesPerRefractedPixel = 6.5;

    /// <summary>
    /// Occlusion for each texel of four by four pixels: 17 places in the depth and what lies between them, by the same compiler; then four lookups and a weighing for
    /// each pixel that is shaded. Depth is read once over.
    /// </summary>
    private const double OcclusionPixelsPerTexel = 16;
    private const double InstructionsPerOcclusionTexel = 420;
    private const double SamplesPerOcclusionTexel = 17;
    private const double InstructionsPerOccludedFragment = 34;
    private const double SamplesPerOccludedFragment = 4;
    private const double BytesPerOccludedPixel = 2.5;

    /// <summary>A copy's shader runs once for four pixels and reads four samples.</summary>
    private const double InstructionsPerCopiedPixel = 12;

    /// <summary>
    /// Lanes that quads of two by two waste along edges, per root of a triangle's area in pixels: the outline of an equilateral triangle is 4.6
    /// such roots long, crosses 0.64 quads a pixel, and wastes half of each; with four samples those pixels are shaded for both sides.
    /// </summary>
    private const double EdgeLanesPerRoot = 6;

    /// <summary>What a sum assumes, for those who read it.</summary>
    public static string AssumptionsOf(DrawPath path) =>
        path == DrawPath.Direct ? $"{Card}, draws culled by the processor and bound one by one" : $"{Card}, draws culled by the card with all materials in one list";

    /// <param name="work">As counted for both eyes with one sample a pixel.</param>
    /// <param name="statistics">Of the same frame.</param>
    /// <param name="pixels">Of both eyes.</param>
    /// <param name="lights">Live lights with shadows and without at a place, on average.</param>
    public static CountedWork Of(in GpuWork work, in RenderStatistics statistics, long pixels, (double Shadowed, double Plain) lights)
    {
        // Each triangle was drawn twice, first for its depth; half of them face away; what is left shares the visible pixels.
        double facing = Math.Max(work.Triangles * 0.25, 1);
        double fragments = work.PassedSamples + (EdgeLanesPerRoot * Math.Sqrt(work.PassedSamples * facing));
        double instructions = InstructionsPerFragment + (lights.Shadowed * InstructionsPerShadowedLight) + (lights.Plain * InstructionsPerPlainLight);
        double samples = SamplesPerFragment + (lights.Shadowed * SamplesPerShadowedLight) + (lights.Plain * SamplesPerPlainLight);
        // Clearing only marks tiles. Color and depth are written where something passes; color is read once and written once to be resolved.
        double bytes = (pixels * ((MultisamplesPerPixel * BytesPerSample) + 4.0)) + (work.PassedSamples * 2.0 * MultisamplesPerPixel * BytesPerSample)
            + (fragments * TextureBytesPerFragment) + (work.Vertices * (double)BytesPerVertex) + statistics.UploadedBytes;
        double copied = pixels * (double)(statistics.KnownShare + statistics.RefractedShare), copiedBytes = pixels * ((statistics.KnownShare * BytesPerKnownPixel) + (statistics.RefractedShare * BytesPerRefractedPixel));
        double behind = Milliseconds(copiedBytes, PeakBytesPerSecond) + Milliseconds(copied * InstructionsPerCopiedPixel, Lanes * ClockHertz) + Milliseconds(copied, TextureUnits * ClockHertz);
        double geometry = Milliseconds(work.Triangles, TrianglesPerClock * ClockHertz) + Milliseconds(work.Vertices * InstructionsPerVertex, Lanes * ClockHertz);
        double shading = Milliseconds(fragments * instructions, Lanes * ClockHertz), texturing = Milliseconds(fragments * samples, TextureUnits * ClockHertz);
        double memory = Milliseconds(bytes, PeakBytesPerSecond), draws = ((statistics.ListedDraws * DrawSeconds) + (statistics.DeviceDraws * DeviceDrawSeconds)) * 1000;
        double occlusion = OcclusionOf(pixels, fragments);
        double sum = geometry + shading + texturing + memory + draws + behind + occlusion;
        return new CountedWork(
            work.Vertices, work.Triangles, (long)fragments, statistics.ListedDraws, (long)(bytes + copiedBytes), sum,
            $"{work.Triangles:N0} triangles {geometry:0.00} + {fragments:N0} fragments x {instructions:0} instructions {shading:0.00}, {samples:0} samples {texturing:0.00} + {bytes / 1e6:0} MB {memory:0.00} + {statistics.ListedDraws} draws, {statistics.DeviceDraws} within them {draws:0.00} + {statistics.RefractedShare:P0} behind glass {behind:0.00} + occlusion in screen space {occlusion:0.00} = {sum:0.00} ms ({work.PassedSamples / (double)pixels:0.00} layers)",
            statistics.Path);
    }

    private static double OcclusionOf(long pixels, double fragments)
    {
        double texels = pixels / OcclusionPixelsPerTexel;
        return Milliseconds((texels * InstructionsPerOcclusionTexel) + (fragments * InstructionsPerOccludedFragment), Lanes * ClockHertz)
            + Milliseconds((texels * SamplesPerOcclusionTexel) + (fragments * SamplesPerOccludedFragment), TextureUnits * ClockHertz)
            + Milliseconds(pixels * BytesPerOccludedPixel, PeakBytesPerSecond);
    }

    private static double Milliseconds(double amount, double peakPerSecond) => amount / (peakPerSecond * Efficiency) * 1000;
}
