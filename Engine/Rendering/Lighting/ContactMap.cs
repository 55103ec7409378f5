using System.Numerics;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Lighting;

/// <summary>
/// How much of the light from above and around is hidden close to the floor, seen from above: footprints of what stands
/// near the floor, blurred. Coarse and cheap; computed again when something appears, vanishes or comes to rest elsewhere.
/// </summary>
internal sealed class ContactMap
{
    public const int Size = 256;
    private const float ReachMeters = 0.45f;
    private const int BlurRadius = 4;

    private readonly float[] _hidden = new float[Size * Size];
    private readonly float[] _scratch = new float[Size * Size];

    /// <summary>One byte a texel; 255 hides all.</summary>
    public byte[][] Levels { get; } = [new byte[Size * Size]];

    public Vector2 Corner { get; private set; }

    public Vector2 InverseSize { get; private set; }

    public void Begin(Vector3 roomMinimum, Vector3 roomMaximum)
    {
        Corner = new Vector2(roomMinimum.X, roomMinimum.Z);
        InverseSize = new Vector2(1f / (roomMaximum.X - roomMinimum.X), 1f / (roomMaximum.Z - roomMinimum.Z));
        Array.Clear(_hidden);
    }

    /// <summary>Adds the footprint of a node; the higher its surface over the floor, the fainter.</summary>
    public void Add(SceneNode node, float floorY)
    {
        Matrix3x4 m = node.WorldFromNode;
        foreach (Vector3 point in node.Resource.Footprint)
        {
            var local = new Vector4(point, 1f);
            float height = Vector4.Dot(m.Row1, local) - floorY;
            float strength = 1f - Math.Clamp(height / ReachMeters, 0f, 1f);
            if (strength > 0.02f && height > -0.2f)
            {
                FillCell(new Vector2(Vector4.Dot(m.Row0, local), Vector4.Dot(m.Row2, local)), strength * strength);
            }
        }
    }

    /// <summary>Blurs twice and writes the bytes.</summary>
    public void End()
    {
        for (int i = 0; i < 2; i++)
        {
            Blur(_hidden, _scratch, 1, Size);
            Blur(_scratch, _hidden, Size, 1);
        }

        for (int i = 0; i < _hidden.Length; i++)
        {
            Levels[0][i] = (byte)(Math.Clamp(_hidden[i], 0f, 1f) * 255f);
        }
    }

    private void FillCell(Vector2 at, float strength)
    {
        const float Half = Footprint.CellMeters * 0.5f;
        Vector2 low = (at - new Vector2(Half) - Corner) * InverseSize * Size;
        Vector2 high = (at + new Vector2(Half) - Corner) * InverseSize * Size;
        for (int y = Math.Max((int)low.Y, 0); y <= Math.Min((int)high.Y, Size - 1); y++)
        {
            for (int x = Math.Max((int)low.X, 0); x <= Math.Min((int)high.X, Size - 1); x++)
            {
                _hidden[(y * Size) + x] = Math.Max(_hidden[(y * Size) + x], strength);
            }
        }
    }

    private static void Blur(float[] source, float[] target, int step, int lineStep)
    {
        for (int line = 0; line < Size; line++)
        {
            float sum = 0;
            for (int i = -BlurRadius; i < Size; i++)
            {
                sum += i + BlurRadius < Size ? source[(line * lineStep) + ((i + BlurRadius) * step)] : 0;
                sum -= i - BlurRadius - 1 >= 0 ? source[(line * lineStep) + ((i - BlurRadius - 1) * step)] : 0;
                if (i >= 0)
                {
                    target[(line * lineStep) + (i * step)] = sum / ((2 * BlurRadius) + 1);
                }
            }
        }
    }
}
