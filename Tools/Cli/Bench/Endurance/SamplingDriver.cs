using VRLab.Core;
using VRLab.Learner;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Cli;

/// <summary>Lets another driver move the learner, and calls back at the start and each so many seconds of the session.</summary>
internal sealed class SamplingDriver(ILearnerDriver inner, SessionMirror mirror, double intervalSeconds, Action<double> sample) : ILearnerDriver
{
    private double _dueSeconds;

    public bool IsFinished => inner.IsFinished;

    public void Move()
    {
        double now = SimulationTime.SecondsAt(mirror.Tick);
        if (now >= _dueSeconds)
        {
            _dueSeconds = now + intervalSeconds;
            sample(now);
        }

        inner.Move();
    }

    public bool TrySay(out Utterance said) => inner.TrySay(out said);

    public bool IsShownBy(in XrInput input) => inner.IsShownBy(input);
}
