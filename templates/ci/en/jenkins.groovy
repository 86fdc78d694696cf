// Written by `kactl ci init --provider jenkins`. Once you have changed it, kactl leaves it alone.
pipeline {
    agent any // any agent with Python 3.11 or newer and git
    options {
        timeout(time: 15, unit: 'MINUTES')
    }
    triggers {
        cron('H 21 * * *') // every night
    }
    stages {
        stage('Install kactl') {
            steps {
                sh 'python3 -m venv "$WORKSPACE_TMP/kactl" && "$WORKSPACE_TMP/kactl/bin/pip" install "kactl==@version@"'
                // Decisions are judged in the history.
                sh 'if [ "$(git rev-parse --is-shallow-repository)" = true ]; then git fetch --unshallow --tags; fi'
            }
        }
        stage('Rules') {
            when { changeRequest() }
            steps {
                sh '''
                    PATH="$WORKSPACE_TMP/kactl/bin:$PATH"
                    @kactl@ gate check --base "origin/$CHANGE_TARGET" --format markdown > kactl-comment.md || true
                    @kactl@ check --base "origin/$CHANGE_TARGET" --format junit > kactl.xml || true
                    @kactl@ check --base "origin/$CHANGE_TARGET"
                '''
            }
        }
        // The only stage that stops a release: the tags are those that kactl.yaml calls a version in production.
        stage('Release review') {
            when { tag pattern: '@tags-pattern@', comparator: 'REGEXP' }
            steps {
                sh '''
                    PATH="$WORKSPACE_TMP/kactl/bin:$PATH"
                    @kactl@ gate check "release@$TAG_NAME" --format junit > kactl.xml || true
                    @kactl@ gate check "release@$TAG_NAME"
                '''
            }
        }
        stage('What is due') {
            when { triggeredBy 'TimerTrigger' }
            steps {
                sh '''
                    PATH="$WORKSPACE_TMP/kactl/bin:$PATH"
                    @kactl@ check --due
                '''
            }
        }
    }
    post {
        always {
            junit testResults: 'kactl.xml', allowEmptyResults: true
            archiveArtifacts artifacts: 'kactl-comment.md', allowEmptyArchive: true
        }
    }
}
