using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>The step that is due, as a line that stays when its prompt has been said; nothing in an examination.</summary>
public sealed class DueStep(LiveScenario live, SessionMirror mirror, Language language)
{
    private readonly string _name = new LocalizedText("现在", "Now").In(language);
    private Aside? _shown;
    private StepId? _shownStep;

    /// <summary>The same object as long as it is the same line.</summary>
    public Aside? Current
    {
        get
        {
            bool isExam = string.Equals(mirror.Header?.Mode, nameof(ScenarioMode.Exam), StringComparison.OrdinalIgnoreCase);
            if (isExam || mirror.CurrentStep is not { } due || mirror.IsPerformed(due))
            {
                return null;
            }

            ScenarioStep step = live.Current.StepOf(due);
            string title = step.Title.In(language);
            if (_shownStep != due || _shown?.Text != title)
            {
                (_shownStep, _shown) = (due, new Aside(_name, title, PlaceOf(step.Focus)));
            }

            return _shown;
        }
    }

    private Vector3 PlaceOf(ObjectId focus) =>
        mirror.TryGetPose(focus, out Pose worldFromFocus) ? worldFromFocus.Position : live.Current.ObjectOf(focus).WorldFromObject.Position;
}
