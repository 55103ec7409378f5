using VRLab.Core;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;
using VRLab.VirtualLearner;

namespace VRLab.Cli;

/// <summary>
/// The virtual learners in the roles of a team that nobody took. They know the session by its stream, and the host by what they submit: as people who
/// join from elsewhere would.
/// </summary>
internal sealed class TeamMates
{
    private readonly SessionTeam _team;
    private readonly List<VirtualLearner.VirtualLearner> _players = [];

    private TeamMates(SessionTeam team) => _team = team;

    /// <summary>All have done what is theirs.</summary>
    public bool AreFinished => _players.TrueForAll(player => player.IsFinished);

    /// <summary>What they could not do, in plain words.</summary>
    public IEnumerable<string> Failures => _players.SelectMany(player => player.Failures);

    /// <summary>Lets a virtual learner join for each role but the one that is taken; nobody where the scenario is for one alone.</summary>
    public static TeamMates Join(
        SessionHost host, Scenario scenario, string takenRole, KitGeometry geometry, IReadOnlyList<LearnerFault> faults, SessionMirror mirror, Language language)
    {
        var mates = new TeamMates(new SessionTeam(host));
        var phrases = new SpokenPhrases(scenario, language);
        foreach (ScenarioRole role in scenario.Procedure.Roles.Where(role => role.Id != takenRole))
        {
            ParticipantId participant = host.Join(role.Name.In(language), role.Id, "none", "auto");
            var player = new VirtualLearner.VirtualLearner(scenario, geometry.Of, faults, mirror, participant, part: geometry.PartOf(role.Id));
            player.PhraseSpoken = phrase => host.Submit(participant, phrases.Say(phrases.IndexOf(phrase), host.Tick, SpeechSource.Virtual));
            mates._team.Add(participant, player.Next, new TeamTalk(scenario, mirror, participant, role.Id, language).TrySay);
            mates._players.Add(player);
        }

        return mates;
    }

    /// <summary>What they do in the tick that comes.</summary>
    public void Submit() => _team.Submit();
}
