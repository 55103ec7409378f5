using System.Diagnostics.CodeAnalysis;
using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>
/// One record as it stands in the stream: when, by whom, of which kind, and its bytes, which stay unread until somebody
/// asks. Envelopes of a recording or a <see cref="RecordList"/> may be kept; those of a link hold until its next call.
/// </summary>
public readonly struct RecordEnvelope
{
    private readonly MessagePackStringPool? _strings;
    private readonly long _firstByteOffset;

    /// <param name="tick">The simulation tick after which the record holds.</param>
    /// <param name="participant">Who caused it.</param>
    /// <param name="kind">What the body is; a kind that this program does not know is no error.</param>
    /// <param name="body">One MessagePack array.</param>
    /// <param name="strings">Where repeated strings are kept; the reading thread's own.</param>
    /// <param name="firstByteOffset">Where the body begins in its file, for messages.</param>
    public RecordEnvelope(
        long tick, ParticipantId participant, RecordKind kind, ReadOnlyMemory<byte> body, MessagePackStringPool? strings = null, long firstByteOffset = 0)
    {
        Tick = tick;
        Participant = participant;
        Kind = kind;
        Body = body;
        _strings = strings;
        _firstByteOffset = firstByteOffset;
    }

    public long Tick { get; }

    public ParticipantId Participant { get; }

    public RecordKind Kind { get; }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The simulation time of the record, in seconds since the session began.</summary>
    public double Seconds => SimulationTime.SecondsAt(Tick);

    /// <summary>The same record in the name of another participant; its bytes are shared.</summary>
    public RecordEnvelope By(ParticipantId participant) => new(Tick, participant, Kind, Body, _strings, _firstByteOffset);

    /// <summary>Reads the body. Allocates nothing but strings that were not met before.</summary>
    /// <exception cref="InvalidOperationException">The record is of another kind.</exception>
    /// <exception cref="ProblemException">The body is damaged; the message names the member and the byte.</exception>
    public T Read<T>()
        where T : struct, IStreamRecord<T>
    {
        if (Kind != T.Kind)
        {
            throw new InvalidOperationException($"The record is a {Kind}, not a {T.Kind}; ask TryRead first.");
        }

        var reader = new MessagePackReader(Body.Span, _strings, _firstByteOffset);
        return T.Deserialize(ref reader);
    }

    /// <summary>Reads the body if the record is of this kind. Errors as for <see cref="Read{T}"/>.</summary>
    public bool TryRead<T>([NotNullWhen(true)] out T record)
        where T : struct, IStreamRecord<T>
    {
        record = Kind == T.Kind ? Read<T>() : default;
        return Kind == T.Kind;
    }

    public override string ToString() => $"{Kind} by {Participant} at tick {Tick}";
}
