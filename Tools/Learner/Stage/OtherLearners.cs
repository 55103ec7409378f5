using VRLab.Core;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Everybody else in the session, as the stream tells of them: body and hands where their head and hands are, in the clothes of their role and
/// what they have put on. Who joins later is shown from then on; beyond that a frame allocates nothing.
/// </summary>
internal sealed class OtherLearners(Scenario scenario, SceneRenderer renderer, SessionMirror mirror, ParticipantId self, Wardrobe wardrobe, Footing footing, WornGear gear, Action<string>? note)
{
    private readonly List<Other> _others = [];
    private int _known;

    public void Update()
    {
        for (; _known < mirror.Participants.Count; _known++)
        {
            Welcome(mirror.Participants[_known]);
        }

        for (int i = 0; i < _others.Count; i++)
        {
            Show(_others[i]);
        }
    }

    private void Welcome(in JoinedParticipant who)
    {
        if (who.Id == self)
        {
            return;
        }

        AvatarPresenter? body = AvatarPresenter.TryMake(renderer, mirror, who.Id, wardrobe, footing, gear, note);
        try
        {
            _others.Add(new Other(who.Id, body, new HandPresenter(scenario, renderer, mirror, who.Id, wardrobe, showsControllers: false)));
        }
        catch (ProblemException problem)
        {
            body?.Hide();
            note?.Invoke(problem.Message);
        }
    }

    private void Show(Other other)
    {
        if (!mirror.TryGetInput(other.Participant, out LearnerInput input))
        {
            return;
        }

        Pose worldFromStage = mirror.WorldFromStage(other.Participant);
        other.Hands.Update(input);
        other.Hands.ShowAsOthersSee(isByOthers: true);
        other.Body?.Show(worldFromStage * input.StageFromHead, other.Hands.AsOthersSee(Hand.Left), other.Hands.AsOthersSee(Hand.Right));
    }

    private sealed record Other(ParticipantId Participant, AvatarPresenter? Body, HandPresenter Hands);
}
