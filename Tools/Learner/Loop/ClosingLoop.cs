using VRLab.Core;
using VRLab.Interface;
using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>
/// Keeps the room in the learner's view when the session is over, with a board that says how it went, until they leave. Nothing of it is
/// recorded. For the frame loop's thread.
/// </summary>
public sealed class ClosingLoop(IXrBackend backend, ClosingBoard board, ILearnerView view, TimeProvider clock)
{
    /// <summary>Who has put the headset down has seen enough.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly FrameStatistics _statistics = new();

    /// <param name="judgment">What the board is to say; where it fails, nobody waits before the board.</param>
    /// <param name="cancellation">Ends it as the learner does.</param>
    public void Run(Task<ClosingText> judgment, CancellationToken cancellation)
    {
        long began = clock.GetTimestamp();
        long last = began;
        bool isJudged = false;
        while (!backend.PollEvents().IsOver() && !cancellation.IsCancellationRequested && !board.WantsToLeave && clock.GetElapsedTime(began) < Longest)
        {
            if (judgment.IsFaulted)
            {
                return;
            }

            if (!isJudged && judgment.IsCompletedSuccessfully)
            {
                isJudged = true;
                board.Show(judgment.GetAwaiter().GetResult());
            }

            if (backend.BeginFrame(out XrFrame frame))
            {
                Show(frame, clock.GetElapsedTime(last).TotalSeconds);
                last = clock.GetTimestamp();
            }
        }
    }

    private void Show(in XrFrame frame, double elapsedSeconds)
    {
        backend.Sample(frame, out XrInput input);
        board.Step(InputConversion.ToStream(input), elapsedSeconds);
        view.ShowClosing(input);
        view.TryDraw(backend, frame, input, _statistics);
        backend.EndFrame(frame);
    }
}
