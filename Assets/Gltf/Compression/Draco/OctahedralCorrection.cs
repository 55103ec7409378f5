using System.IO;

namespace VRLab.Gltf;

/// <summary>
/// Differences of directions on an octahedron that is laid flat: turned so that what is foretold lies in the lower left of its inner diamond
/// (Google, "Draco Bitstream Specification" 2.2, section "Prediction Normal Transform").
/// </summary>
internal sealed class OctahedralCorrection : ICorrection
{
    private const int MostBits = 30;
    private readonly int _most;

    public OctahedralCorrection(DracoBuffer buffer)
    {
        int stored = buffer.Int32();
        _ = buffer.Int32();
        int bits = stored <= 0 ? 0 : 32 - int.LeadingZeroCount(stored);
        if (bits is < 2 or > MostBits)
        {
            throw new InvalidDataException($"directions of {bits} bits are claimed");
        }

        _most = (1 << bits) - 1;
        Center = (_most - 1) / 2;
    }

    /// <summary>Of the flat octahedron, each way.</summary>
    public int Center { get; }

    /// <summary>The greatest coordinate.</summary>
    public int Edge => _most - 1;

    public bool IsUnsigned => true;

    public void Apply(ReadOnlySpan<int> foretold, Span<int> value)
    {
        (int s, int t) = (foretold[0] - Center, foretold[1] - Center);
        bool isOutside = Math.Abs((long)s) + Math.Abs((long)t) > Center;
        if (isOutside)
        {
            (s, t) = TurnInsideOut(s, t);
        }

        int turns = (s == 0 && t == 0) || (s < 0 && t <= 0) ? 0 : TurnsOf(s, t);
        (s, t) = Turned(s, t, turns);
        (s, t) = (Wrapped(s + value[0]), Wrapped(t + value[1]));
        (s, t) = Turned(s, t, (4 - turns) % 4);
        if (isOutside)
        {
            (s, t) = TurnInsideOut(s, t);
        }

        (value[0], value[1]) = (s + Center, t + Center);
    }

    private int Wrapped(int x) => x > Center ? x - _most : x < -Center ? x + _most : x;

    /// <summary>Points outside of the diamond change places with those inside.</summary>
    private (int S, int T) TurnInsideOut(int s, int t)
    {
        int signS = s >= 0 && t >= 0 ? 1 : s <= 0 && t <= 0 ? -1 : s > 0 ? 1 : -1;
        int signT = s >= 0 && t >= 0 ? 1 : s <= 0 && t <= 0 ? -1 : t > 0 ? 1 : -1;
        (int cornerS, int cornerT) = (signS * Center, signT * Center);
        (s, t) = ((2 * s) - cornerS, (2 * t) - cornerT);
        (s, t) = signS * signT >= 0 ? (-t, -s) : (t, s);
        return ((s + cornerS) / 2, (t + cornerT) / 2);
    }

    private static int TurnsOf(int s, int t) => (Math.Sign(s), Math.Sign(t)) switch
    {
        (0, > 0) => 3,
        (0, < 0) => 1,
        ( > 0, >= 0) => 2,
        ( > 0, < 0) => 1,
        ( < 0, > 0) => 3,
        _ => 0,
    };

    private static (int S, int T) Turned(int s, int t, int turns) => turns switch
    {
        1 => (t, -s),
        2 => (-s, -t),
        3 => (-t, s),
        _ => (s, t),
    };
}
