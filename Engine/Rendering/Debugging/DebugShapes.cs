using System.Numerics;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Rendering.Debugging;

/// <summary>Where the frame's lines lie in its arena, in vectors of four floats.</summary>
internal readonly record struct LineDraw(uint FirstVector, uint Count);

/// <summary>
/// Lines over the scene for those who build it: they are seen through everything, three thousandths of their distance wide, and stay until
/// <see cref="Clear"/>. World frame, meters; colors are linear RGB. Allocates nothing; lines beyond <see cref="Capacity"/> are left out.
/// </summary>
public sealed class DebugShapes
{
    public const int Capacity = 8192;
    private const int VectorsPerLine = 3;
    private readonly Vector4[] _vectors = new Vector4[Capacity * VectorsPerLine];

    /// <summary>Lines that are drawn.</summary>
    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Line(Vector3 from, Vector3 to, Vector3 color)
    {
        if (Count < Capacity)
        {
            Span<Vector4> line = _vectors.AsSpan(Count++ * VectorsPerLine, VectorsPerLine);
            (line[0], line[1], line[2]) = (new Vector4(from, 0), new Vector4(to, 0), new Vector4(color, 1));
        }
    }

    /// <summary>The twelve edges of a box about its own origin.</summary>
    public void Box(in Pose worldFromBox, Vector3 sizeMeters, Vector3 color)
    {
        for (int corner = 0; corner < 8; corner++)
        {
            for (int axis = 0; axis < 3; axis++)
            {
                if ((corner & (1 << axis)) == 0)
                {
                    Line(Corner(worldFromBox, sizeMeters, corner), Corner(worldFromBox, sizeMeters, corner | (1 << axis)), color);
                }
            }
        }
    }

    /// <summary>A frame of reference: +X red, +Y green, +Z blue.</summary>
    public void Axes(in Pose worldFromFrame, float lengthMeters = 0.1f)
    {
        Line(worldFromFrame.Position, worldFromFrame.TransformPoint(Vector3.UnitX * lengthMeters), new Vector3(1, 0.05f, 0.05f));
        Line(worldFromFrame.Position, worldFromFrame.TransformPoint(Vector3.UnitY * lengthMeters), new Vector3(0.05f, 0.8f, 0.05f));
        Line(worldFromFrame.Position, worldFromFrame.TransformPoint(Vector3.UnitZ * lengthMeters), new Vector3(0.1f, 0.2f, 1));
    }

    internal LineDraw Prepare(GpuFrame frame) => Count == 0
        ? default
        : new LineDraw((uint)(frame.Upload<Vector4>(_vectors.AsSpan(0, Count * VectorsPerLine)) / 16), (uint)Count);

    private static Vector3 Corner(in Pose worldFromBox, Vector3 size, int corner) => worldFromBox.TransformPoint(
        new Vector3((corner & 1) - 0.5f, ((corner >> 1) & 1) - 0.5f, (corner >> 2) - 0.5f) * size);
}
