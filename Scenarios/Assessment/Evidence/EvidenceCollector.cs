using VRLab.Assessment.Force;
using VRLab.Assessment.Motion;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment;

/// <summary>
/// Gathers <see cref="SessionEvidence"/> from a session's records, in stream order: as a sink of a running session, or fed from
/// a recording. One thread; memory grows with what happened, and by 36 bytes a tick and participant for the trails of
/// head and hands; where objects went is passed over.
/// </summary>
public sealed partial class EvidenceCollector : IStreamSink
{
    private readonly List<ParticipantEvidence> _participants = [];
    private readonly List<StepEvidence> _offered = [];
    private readonly List<StepEvidence> _performed = [];
    private readonly List<StepId> _excused = [];
    private readonly List<HazardEvidence> _hazards = [];
    private readonly List<ChapterEvidence> _chapters = [];
    private readonly List<HandlingEvidence> _handling = [];
    private readonly List<GuidanceEvidence> _guidance = [];
    private readonly List<SpeechEvidence> _speech = [];
    private readonly List<ClientReport> _clientReports = [];
    private readonly CurveCollector _curves = new();
    private readonly List<(long From, long To)> _rests = [];
    private readonly HashSet<ParticipantId> _resting = [];
    private long? _restFrom;
    private double _timeLimitFactor = 1.0;
    private readonly MotionCollector _motion = new();
    private readonly ForceCollector _force = new();
    private SessionHeader? _header;
    private int _stateHashCount;
    private long? _firstTick;
    private long _lastTick;
    private string? _endReason;

    /// <exception cref="ProblemException">The recording has no header.</exception>
    public SessionEvidence Complete() => new(
        _header ?? throw ProblemException.BadInput(
            "The recording has no session header, so it cannot be said which scenario it shows.", "Record the session again."),
        [.. _participants],
        [.. _offered],
        [.. _performed],
        [.. _hazards],
        [.. _chapters],
        [.. _handling],
        [.. _guidance],
        _curves.ToCurves(),
        [.. _clientReports],
        _stateHashCount,
        _firstTick ?? 0,
        _lastTick,
        _endReason)
    {
        Excused = [.. _excused],
        Speech = [.. _speech.OrderBy(said => said.FromTick)],
        TimeLimitFactor = _timeLimitFactor,
        Rests = [.. _rests, .. _restFrom is { } from ? [(from, _lastTick)] : Array.Empty<(long, long)>()],
        Trails = _motion.End(_lastTick),
        Forces = _force.Forces,
        Blows = _force.Blows,
    };

    private void Advance(long tick)
    {
        _firstTick ??= tick;
        _lastTick = Math.Max(_lastTick, tick);
    }
}
