using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>The step that is due of a participant, as a line that stays when its prompt has been said; nothing in an examination.</summary>
public sealed class DueStep(LiveScenario live, SessionMirror mirror, ParticipantId participant, Language language)
{
    private readonly string _name = new LocalizedText("现在", "Now").In(language);
    private readonly DueSteps _due = new(live, mirror);
    private Aside? _shown;
    private StepId? _shownStep;

    /// <summary>The same object as long as it is the same line.</summary>
    public Aside? Current
    {
        get
        {
            bool isExam = string.Equals(mirror.Header?.Mode, nameof(ScenarioMode.Exam), StringComparison.OrdinalIgnoreCase);
            if (isExam || _due.Of(mirror.RoleOf(participant)) is not { } step)
            {
                return null;
            }

            string title = step.Title.In(language);
            if (_shownStep != step.Id || _shown?.Text != title)
            {
                (_shownStep, _shown) = (step.Id, new Aside(_name, title, PlaceOf(step.Focus)));
            }

            return _shown;
        }
    }

    private Vector3 PlaceOf(ObjectId focus) =>
        mirror.TryGetPose(focus, out Pose worldFromFocus) ? worldFromFocus.Position : live.Current.ObjectOf(focus).WorldFromObject.Position;
}
